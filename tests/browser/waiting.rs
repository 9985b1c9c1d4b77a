//! Waiting for what the page does in its own time.

use std::panic::Location;
use std::time::{Duration, Instant};

/// How long a page may take for what a test expects; far more than it needs.
const PATIENCE: Duration = Duration::from_secs(15);

const BETWEEN_LOOKS: Duration = Duration::from_millis(20);

/// Looks again and again until there is something, and panics with the last reason why there is not.
///
/// The panic names the line of the test. An `async fn` does not know who calls it; therefore this and those that
/// call it are functions that return a future.
#[track_caller]
pub fn eventually<Found>(mut look: impl AsyncFnMut() -> Result<Found, String>) -> impl Future<Output = Found> {
    let caller = Location::caller();
    async move {
        let begun = Instant::now();
        loop {
            match look().await {
                Ok(found) => return found,
                Err(reason) if begun.elapsed() > PATIENCE => panic!("{caller}: {reason}"),
                Err(_) => tokio::time::sleep(BETWEEN_LOOKS).await,
            }
        }
    }
}
