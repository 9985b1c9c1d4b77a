//! That the arrows of the house point one way (ARCHITECTURE.md): what each file imports, read from the files themselves.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};
use syn::{Item, ItemUse, UseTree, Visibility, visit::Visit};

/// A module's path, without `crate`: `["state", "work"]`.
type Module = Vec<String>;

/// A file of `src/`.
struct Source {
    path: PathBuf,
    /// What it imports, as paths from the crate.
    imports: Vec<Module>,
    /// What it passes on under a name.
    passed_on: BTreeMap<String, Module>,
    /// The modules of which it passes everything on.
    passed_on_whole: Vec<Module>,
    /// What it defines itself.
    defined: BTreeSet<String>,
}

/// Collects the paths of all `use` declarations, wherever they stand, and those that are written out in the code.
struct Imports<'a> {
    module: &'a Module,
    is_folder: bool,
    paths: Vec<(bool, Module)>,
}

impl<'ast> Visit<'ast> for Imports<'_> {
    /// A path in the code itself names a file as an import does.
    fn visit_path(&mut self, path: &'ast syn::Path) {
        let first = path.segments.first().map(|first| first.ident.to_string());
        if path.segments.len() > 1 && first.is_some_and(|first| ["crate", "super"].contains(&&*first)) {
            let names = path.segments.iter().map(|segment| segment.ident.to_string());
            let whole = names.fold(Module::new(), |before, name| self.step(before, &name));
            self.paths.push((false, whole));
        }
        syn::visit::visit_path(self, path);
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let is_passed_on = !matches!(item.vis, Visibility::Inherited);
        self.collect(&item.tree, Vec::new(), is_passed_on);
    }

    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        // What is only for tests may import anything.
        if module.ident != "tests" {
            syn::visit::visit_item_mod(self, module);
        }
    }
}

impl Imports<'_> {
    fn collect(&mut self, tree: &UseTree, before: Module, is_passed_on: bool) {
        match tree {
            UseTree::Path(path) => {
                self.collect(&path.tree, self.step(before, &path.ident.to_string()), is_passed_on);
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.collect(tree, before.clone(), is_passed_on);
                }
            }
            UseTree::Name(name) if name.ident == "self" => self.paths.push((is_passed_on, before)),
            UseTree::Name(name) => self.paths.push((is_passed_on, self.step(before, &name.ident.to_string()))),
            UseTree::Rename(name) => self.paths.push((is_passed_on, self.step(before, &name.ident.to_string()))),
            UseTree::Glob(_) => self.paths.push((is_passed_on, before.into_iter().chain(["*".to_owned()]).collect())),
        }
    }

    /// A path one name longer; what begins elsewhere than in the crate keeps a sign that it does.
    fn step(&self, mut before: Module, name: &str) -> Module {
        let mut own = self.module.clone();
        match (before.is_empty(), name) {
            (true, "crate") => vec!["crate".to_owned()],
            (true, "super") => {
                own.pop();
                std::iter::once("crate".to_owned()).chain(own).collect()
            }
            (true, "self") => std::iter::once("crate".to_owned()).chain(own).collect(),
            (false, "super") => {
                before.pop();
                before
            }
            // A child of this module, or another crate: told apart when the files are known.
            (true, name) if self.is_folder => {
                own.push(name.to_owned());
                std::iter::once("crate".to_owned()).chain(own).collect()
            }
            _ => {
                before.push(name.to_owned());
                before
            }
        }
    }
}

/// All files of `src/` but programs and tests, by their modules.
fn sources() -> BTreeMap<Module, Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = BTreeMap::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("src can be read") {
            let path = entry.expect("src can be read").path();
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() && !["bin", "tests", "snapshots"].contains(&name.as_str()) {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") && !["tests", "layers", "drawn"].contains(&&*name)
            {
                let relative = path.strip_prefix(&root).expect("it lies in src").with_extension("");
                let mut module: Module = relative.iter().map(|part| part.to_string_lossy().into_owned()).collect();
                let is_folder = module.last().is_some_and(|last| last == "mod" || last == "lib");
                if is_folder {
                    module.pop();
                }
                let file = syn::parse_file(&fs::read_to_string(&path).expect("a file can be read")).expect("Rust");
                let mut imports = Imports { module: &module, is_folder, paths: Vec::new() };
                imports.visit_file(&file);
                let of_crate = |path: &Module| path.first().is_some_and(|first| first == "crate");
                let inner = |path: &Module| path[1..].to_vec();
                let paths: Vec<_> = imports.paths.iter().filter(|(_, path)| of_crate(path)).collect();
                let passed_on = paths.iter().filter(|(is_passed_on, _)| *is_passed_on);
                let passed_on = passed_on.filter_map(|(_, path)| Some((path.last()?.clone(), inner(path)))).collect();
                let whole =
                    paths.iter().filter(|(is_passed_on, path)| *is_passed_on && path.ends_with(&["*".to_owned()]));
                let passed_on_whole = whole.map(|(_, path)| path[1..path.len() - 1].to_vec()).collect();
                let defined = file.items.iter().filter_map(defined_name).collect();
                let has_own = file.items.iter().any(|item| matches!(item, Item::Fn(_) | Item::Impl(_)));
                let imported = paths.iter().filter(|(is_passed_on, _)| !is_passed_on || has_own);
                let imports = imported.map(|(_, path)| inner(path)).collect();
                found.insert(module, Source { path: relative, imports, passed_on, passed_on_whole, defined });
            }
        }
    }
    found
}

/// The name that an item defines, for other files.
fn defined_name(item: &Item) -> Option<String> {
    match item {
        Item::Fn(item) => Some(item.sig.ident.to_string()),
        Item::Struct(item) => Some(item.ident.to_string()),
        Item::Enum(item) => Some(item.ident.to_string()),
        Item::Const(item) => Some(item.ident.to_string()),
        Item::Type(item) => Some(item.ident.to_string()),
        _ => None,
    }
}

/// The module in which a path ends, through whatever passes it on.
fn resolved(sources: &BTreeMap<Module, Source>, path: &[String]) -> Option<Module> {
    let mut at: Module = Vec::new();
    for (index, name) in path.iter().enumerate() {
        let child: Module = at.iter().cloned().chain([name.clone()]).collect();
        if sources.contains_key(&child) {
            at = child;
            continue;
        }
        let source = sources.get(&at);
        let in_whole = source
            .into_iter()
            .flat_map(|source| &source.passed_on_whole)
            .find(|module| sources.get(*module).is_some_and(|whole| whole.defined.contains(name)));
        return match source.and_then(|source| source.passed_on.get(name)) {
            None if in_whole.is_some() => in_whole.cloned(),
            Some(further) if further[..] != path[..=index] => resolved(sources, further),
            // Another crate's name at the top of a folder's file is no child of it.
            _ if at.is_empty() => None,
            _ => Some(at),
        };
    }
    (!at.is_empty()).then_some(at)
}

/// All of them, read once.
static SOURCES: LazyLock<BTreeMap<Module, Source>> = LazyLock::new(sources);

/// Which files each file imports from.
fn arrows() -> BTreeMap<Module, BTreeSet<Module>> {
    let sources = &*SOURCES;
    let of = |module: &Module, source: &Source| {
        let to = source.imports.iter().filter_map(|path| resolved(sources, path)).filter(|to| to != module);
        (module.clone(), to.collect())
    };
    sources.iter().map(|(module, source)| of(module, source)).collect()
}

/// The layers from the lowest: each may use those before it, and itself.
const LAYERS: [&str; 5] = ["text", "browser", "state", "components", "views"];

#[test]
fn no_layer_imports_from_one_above_it() {
    let layer = |module: &Module| LAYERS.iter().position(|layer| module.first().is_some_and(|first| first == layer));
    let mut wrong = Vec::new();
    for (from, all) in arrows() {
        for to in all.iter().filter(|to| layer(to) > layer(&from) && layer(&from).is_some()) {
            wrong.push(format!("{} imports {}", from.join("/"), to.join("/")));
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let mut arrows = arrows();
    // What imports nothing that is left is in no circle.
    loop {
        let ends: BTreeSet<Module> =
            arrows.iter().filter(|(_, to)| to.is_empty()).map(|(module, _)| module.clone()).collect();
        if ends.is_empty() {
            break;
        }
        arrows.retain(|module, _| !ends.contains(module));
        for to in arrows.values_mut() {
            to.retain(|to| !ends.contains(to));
        }
    }
    // What nothing in a circle imports only leads to one.
    loop {
        let imported: BTreeSet<Module> = arrows.values().flatten().cloned().collect();
        let before = arrows.len();
        arrows.retain(|module, _| imported.contains(module));
        if arrows.len() == before {
            break;
        }
    }
    let told = |(from, to): (&Module, &BTreeSet<Module>)| {
        let to: Vec<String> = to.iter().map(|to| to.join("/")).collect();
        format!("{} imports {}", from.join("/"), to.join(", "))
    };
    assert_eq!(arrows.iter().map(told).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn what_is_read_are_the_files() {
    let sources = &*SOURCES;
    let paths: Vec<_> = sources.values().map(|source| source.path.display().to_string()).collect();
    for known in ["lib", "state/work", "views/overview/row", "components/field"] {
        assert!(paths.iter().any(|path| path == known), "{known} among {paths:?}");
    }
    let of = |module: &str| arrows().remove(&module.split('/').map(str::to_owned).collect::<Module>()).unwrap();
    let to = |name: &str| name.split('/').map(str::to_owned).collect::<Module>();
    let row = of("views/overview/row");
    assert!(row.contains(&to("state/written")) && row.contains(&to("views/overview/cells")), "{row:?}");
}
