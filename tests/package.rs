//! The package for JavaScript, as other programs use it: in Node.js, in a bundle, in a plain page, and by its types.

#[path = "../engine/tests/strategies/mod.rs"]
#[allow(dead_code, reason = "the engine's own tests use the others")]
mod strategies;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use finsam_engine::{Dataset, Link, Scenario, State};
use finsam_js::{Explanation, Heading, Outcome};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde::Serialize;
use serde_json::{Value, json};

/// A folder in which `import … from "finsamkalkylen"` finds the package.
struct Project(PathBuf);

impl Project {
    fn new(name: &str) -> Self {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        let project = Self(folder);
        project.copy(&variable("FINSAM_PACKAGE"), "node_modules/finsamkalkylen");
        project
    }

    fn write(&self, name: &str, text: &str) {
        let file = self.0.join(name);
        fs::create_dir_all(file.parent().expect("a folder")).expect("the folder can be made");
        fs::write(file, text).expect("the file can be written");
    }

    fn copy(&self, from: &Path, to: &str) {
        let to = self.0.join(to);
        fs::create_dir_all(&to).expect("the folder can be made");
        for entry in fs::read_dir(from).unwrap_or_else(|error| panic!("{}: {error}", from.display())) {
            let entry = entry.expect("an entry");
            fs::copy(entry.path(), to.join(entry.file_name())).expect("the file can be copied");
        }
    }

    #[track_caller]
    fn run(&self, program: &Path, arguments: &[&str]) -> String {
        let (succeeds, told) = self.attempt(program, arguments);
        assert!(succeeds, "{} {arguments:?}:\n{told}", program.display());
        told
    }

    fn attempt(&self, program: &Path, arguments: &[&str]) -> (bool, String) {
        let output = Command::new(program).args(arguments).current_dir(&self.0).output();
        let output = output.unwrap_or_else(|error| panic!("{} does not start: {error}", program.display()));
        let told = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8_lossy(&told).into_owned())
    }

    #[track_caller]
    fn node(&self, arguments: &[&str]) -> String {
        self.run(Path::new("node"), arguments)
    }
}

fn variable(name: &str) -> PathBuf {
    env::var_os(name).unwrap_or_else(|| panic!("{name} is not set: run `cargo xtask test --only browser`")).into()
}

fn npm_program(name: &str) -> PathBuf {
    variable("FINSAM_NODE_MODULES").join(".bin").join(name)
}

/// A file of the repository.
fn source(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

fn read(path: &str) -> String {
    fs::read_to_string(source(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Whether JavaScript's numbers are exact for all that stand in it, also as hundredths.
fn is_exact(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.as_f64().is_some_and(|number| number.abs() < 9e13),
        Value::String(text) => text.parse::<f64>().map_or(true, |number| number.abs() < 9e13),
        Value::Array(values) => values.iter().all(is_exact),
        Value::Object(fields) => fields.values().all(is_exact),
        Value::Null | Value::Bool(_) => true,
    }
}

/// Any scenarios, the same in every run.
fn scenarios() -> Vec<Scenario> {
    let mut runner = TestRunner::deterministic();
    let mut any = || {
        let mut scenario = strategies::scenario().new_tree(&mut runner).expect("a scenario").current();
        Dataset::IDS[scenario.edits.len() % Dataset::IDS.len()].clone_into(&mut scenario.base);
        for index in (0..scenario.edits.len()).rev() {
            let json: Value = serde_json::to_value(&scenario.edits[index]).expect("an edit's JSON");
            if !is_exact(&json) {
                scenario = scenario.without(index);
            }
        }
        scenario
    };
    (0..200).map(|_| any()).collect()
}

/// Every figure that can be explained of some of the scenario's förbund, of two kommuner, a län and the nation.
fn figures(state: &State) -> Vec<Value> {
    let mut figures = Vec::new();
    for forbund in state.forbund.iter().step_by(17) {
        let id = forbund.id;
        for kind in ["ideal", "allocation", "percent_of_ideal", "recommended_max_equity"] {
            figures.push(json!({ kind: { "forbund": id } }));
        }
        figures.push(json!({ "to_pay": { "forbund": id, "percent": "87.55" } }));
    }
    for code in ["0126", "0180"] {
        figures.push(json!({ "fye": { "kommun": code } }));
        figures.push(json!({ "ideal_part": { "kommun": code } }));
    }
    figures.extend([json!({ "sum": { "lan": "01" } }), json!({ "sum": { "lan": null } })]);
    figures
}

/// What stands in a type's JSON.
fn json_of(value: &impl Serialize) -> Value {
    serde_json::to_value(value).expect("a value that JSON can hold")
}

/// What the engine itself says of a scenario.
fn expected(scenario: &Scenario) -> Value {
    let state = State::apply(&scenario.dataset(), &scenario.edits);
    let explained = figures(&state).into_iter().map(|figure| {
        let asked = finsam_js::figure(&figure).expect("a figure");
        let explanation = Explanation::of(scenario, asked).ok();
        json!({ "figure": figure, "explanation": explanation.as_ref().map(json_of) })
    });
    json!({
        "scenario": json_of(scenario),
        "compact": scenario.to_compact(),
        "link": Link::of(&[scenario]),
        "outcome": json_of(&Outcome::of(scenario)),
        "explained": explained.collect::<Vec<_>>(),
    })
}

/// The datasets' JSON.
fn datasets() -> Vec<Value> {
    Dataset::IDS.iter().map(|id| json_of(&finsam_js::Dataset::named(id).expect("a dataset"))).collect()
}

#[test]
fn node_gets_what_the_engine_gets_on_200_scenarios_field_by_field() {
    let project = Project::new("parity");
    let all: Vec<Value> = scenarios().iter().map(expected).collect();
    let count = |of: fn(&Value) -> bool| all.iter().filter(|case| of(case)).count();
    assert!(count(|case| case["outcome"]["skipped"] != json!([])) > 50, "some edits do not apply");
    assert!(count(|case| case["scenario"].get("notes").is_some()) > 20, "some have notes");
    let data = json!({ "all": all, "headings": json_of(&Heading::all()), "datasets": datasets() });
    project.write("data.json", &data.to_string());
    project.write("parity.mjs", &read("tests/package/parity.mjs"));
    assert_eq!(project.node(&["parity.mjs"]), "200 scenarios\n");
}

#[test]
fn what_cannot_be_used_is_told_and_does_no_harm() {
    let project = Project::new("hostile");
    project.write("hostile.mjs", &read("tests/package/hostile.mjs"));
    project.node(&["hostile.mjs"]);
}

/// The strictest compiler of types, on modules that are found as Node finds them.
const TSC: [&str; 9] = [
    "--strict",
    "--noEmit",
    "--exactOptionalPropertyTypes",
    "--target",
    "es2022",
    "--module",
    "nodenext",
    "--lib",
    "es2022,dom",
];

#[test]
fn the_types_are_those_of_what_the_package_gives() {
    let project = Project::new("types");
    project.write("package.json", r#"{ "type": "module" }"#);
    let all: Vec<Value> = scenarios().iter().step_by(8).map(expected).collect();
    project.write("data.json", &json!({ "all": all }).to_string());
    project.write("literals.mjs", &read("tests/package/literals.mjs"));
    project.node(&["literals.mjs"]);
    project.write("used.ts", &read("tests/package/used.ts"));
    project.run(&npm_program("tsc"), &[&TSC[..], &["literals.ts", "used.ts"]].concat());
    // Neither a browser's types nor those of Node.js need be there.
    let alone: Vec<&str> = TSC.iter().map(|word| if *word == "es2022,dom" { "es2022" } else { *word }).collect();
    project.run(&npm_program("tsc"), &[&alone[..], &["used.ts"]].concat());
    let types = fs::read_to_string(variable("FINSAM_PACKAGE").join("index.d.ts")).expect("the types");
    let is_comment = |line: &&str| ["//", "/*", "*"].iter().any(|begin| line.trim_start().starts_with(begin));
    let code = types.lines().filter(|line| !is_comment(line));
    let mut words = code.flat_map(|line| line.split(|sign: char| !sign.is_alphanumeric()));
    assert!(!words.any(|word| word == "any"), "a type that says nothing");

    // A field that is missing on either side is told.
    let literals = fs::read_to_string(project.0.join("literals.ts")).expect("they have been written");
    project.write("literals.ts", &literals.replacen("\"pool\":", "\"pond\":", 1));
    let (succeeds, told) = project.attempt(&npm_program("tsc"), &[&TSC[..], &["literals.ts"]].concat());
    assert!(!succeeds && told.contains("pond"), "{told}");
}

#[test]
fn the_readme_has_the_examples_that_are_run_here() {
    let readme = read("js/package/README.md");
    for example in ["node/percent.js", "bundler/main.js", "page/index.html", "page/percent.js"] {
        let text = read(&format!("js/package/examples/{example}"));
        assert!(readme.contains(&format!("\n{text}```\n")), "README.md does not have {example} as it is");
    }
}

/// Stockholms stad's percent, as the examples write it.
fn stockholms_stad() -> String {
    let outcome = json_of(&Outcome::of(&Scenario::of("2023")));
    let forbund =
        outcome["forbund"].as_array().into_iter().flatten().find(|forbund| forbund["id"] == "stockholms-stad");
    let percent = forbund.and_then(|forbund| forbund["percent_of_ideal"].as_f64()).expect("a percent");
    assert!((54.5..55.5).contains(&percent), "as published");
    format!("{percent:.1} %")
}

#[test]
fn the_example_for_node_runs() {
    let project = Project::new("node");
    project.copy(&source("js/package/examples/node"), ".");
    project.write("package.json", r#"{ "type": "module" }"#);
    let told = project.node(&["percent.js"]);
    // Samsund with one member more for the same money, as the engine's own documentation has it.
    assert!(told.contains("\nSamsund: 40."), "{told}");
    let link = told.lines().last().unwrap_or_default();
    let read = Link::read(link).expect("a link");
    assert_eq!(read.scenarios[0].as_ref().map(|linked| linked.scenario.edits.len()), Ok(2), "{link}");
}

#[test]
fn the_example_for_a_bundler_is_bundled_and_runs_in_a_browser() {
    let project = Project::new("bundler");
    project.copy(&source("js/package/examples/bundler"), ".");
    let arguments = "main.js --bundle --format=esm --loader:.wasm=file --outdir=dist --log-level=error";
    assert!(
        read("js/package/examples/bundler/main.js")
            .contains("esbuild main.js --bundle --format=esm --loader:.wasm=file --outdir=dist")
    );
    project.run(&npm_program("esbuild"), &arguments.split(' ').collect::<Vec<_>>());
    project.write(
        "dist/index.html",
        "<!doctype html><output id=percent></output><script type=module src=main.js></script>",
    );
    shows_stockholms_stad(&project, "dist");
}

#[test]
fn the_example_for_a_plain_page_runs_in_a_browser() {
    let project = Project::new("page");
    project.copy(&source("js/package/examples/page"), "site");
    project.copy(&variable("FINSAM_PACKAGE"), "site/finsamkalkylen");
    shows_stockholms_stad(&project, "site");
}

/// Serves the folder under the page's own policy, and looks at it in Chromium.
#[track_caller]
fn shows_stockholms_stad(project: &Project, folder: &str) {
    project.write("look.mjs", &read("tests/package/look.mjs"));
    let chromium = variable("FINSAM_CHROMIUM");
    let shown = project.node(&["look.mjs", folder, &chromium.to_string_lossy()]);
    let percent = stockholms_stad();
    assert!(shown.contains(&format!(">{percent}</output>")), "{shown}");
}
