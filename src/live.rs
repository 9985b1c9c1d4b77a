//! Values that views follow: Leptos's signals and memos, with one copy of their code for all types.
//!
//! A signal of every type brings some kilobytes of its own; here each holds a shared value of any type, and the types are
//! put on outside. A handle is `Copy`, and one whose owner has gone reads as nothing and is set in vain.

use reactive_graph::{
    computed::{ArcMemo, Memo},
    graph::{AnySubscriber, Subscriber, ToAnySubscriber, untrack},
    owner::on_cleanup,
    prelude::*,
    signal::RwSignal,
};
use std::{any::Any, marker::PhantomData, sync::Arc};

/// Any value that can be compared with another of its type.
trait Value: Send + Sync {
    fn as_any(&self) -> &dyn Any;
    fn is_same(&self, other: &dyn Value) -> bool;
}

impl<T: PartialEq + Send + Sync + 'static> Value for T {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn is_same(&self, other: &dyn Value) -> bool {
        other.as_any().downcast_ref::<T>() == Some(self)
    }
}

#[derive(Clone)]
struct Shared(Arc<dyn Value>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_same(&*other.0)
    }
}

impl Shared {
    fn of<T: PartialEq + Send + Sync + 'static>(value: T) -> Self {
        Self(Arc::new(value))
    }

    fn get<T: 'static>(&self) -> &T {
        self.0.as_any().downcast_ref().expect("a handle knows its type")
    }
}

#[inline(never)]
fn read(signal: RwSignal<Shared>) -> Option<Shared> {
    signal.try_get()
}

#[inline(never)]
fn write(signal: RwSignal<Shared>, value: Shared) {
    // Where the owner has gone, nobody follows the value.
    signal.try_set(value);
}

#[inline(never)]
fn read_memo(memo: Memo<Shared>) -> Shared {
    memo.get()
}

/// Nothing that it follows remembers it once the present owner has gone. Without this, what lives as long as the page would
/// remember every view that there ever was.
#[inline(never)]
pub fn ends_with_owner(follower: AnySubscriber) {
    on_cleanup(move || follower.clear_sources(&follower));
}

/// A value that views follow and handlers set.
pub struct Live<T>(RwSignal<Shared>, PhantomData<fn() -> T>);

impl<T> Clone for Live<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Live<T> {}

impl<T: Clone + Default + PartialEq + Send + Sync + 'static> Live<T> {
    pub fn new(value: T) -> Self {
        Self(RwSignal::new(Shared::of(value)), PhantomData)
    }

    /// The value, followed.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// Something of the value, followed.
    pub fn with<U>(self, of: impl FnOnce(&T) -> U) -> U {
        of(self.shared().get())
    }

    #[inline(never)]
    fn shared(self) -> Shared {
        read(self.0).unwrap_or_else(|| Shared::of(T::default()))
    }

    /// The value as it is now.
    pub fn peek(self) -> T {
        untrack(|| self.get())
    }

    pub fn set(self, value: T) {
        write(self.0, Shared::of(value));
    }

    /// Changes a part of the value.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        let mut value = self.peek();
        change(&mut value);
        self.set(value);
    }
}

/// A value that follows from others, passed on when it has become another.
pub struct Derived<T>(Memo<Shared>, PhantomData<fn() -> T>);

impl<T> Clone for Derived<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Derived<T> {}

impl<T: Clone + PartialEq + Send + Sync + 'static> Derived<T> {
    pub fn new(value: impl Fn() -> T + Send + Sync + 'static) -> Self {
        #[inline(never)]
        fn boxed(value: Box<dyn Fn() -> Shared + Send + Sync>) -> Memo<Shared> {
            let memo = ArcMemo::new(move |_| value());
            ends_with_owner(memo.to_any_subscriber());
            Memo::from(memo)
        }
        Self(boxed(Box::new(move || Shared::of(value()))), PhantomData)
    }

    /// The value, followed.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// Something of the value, followed.
    pub fn with<U>(self, of: impl FnOnce(&T) -> U) -> U {
        of(read_memo(self.0).get())
    }

    /// The value as it is now.
    pub fn peek(self) -> T {
        untrack(|| self.get())
    }

    /// Something of the value as it is now.
    pub fn peek_with<U>(self, of: impl FnOnce(&T) -> U) -> U {
        untrack(|| self.with(of))
    }
}
