// What programs should not hand in, and what they are told.

import { deepStrictEqual, ok, rejects, strictEqual, throws } from "node:assert";
import init, { applyEdits, calculate, dataset, decode, encode, explain, setLanguage } from "finsamkalkylen";

const scenario = (...edits) => ({ version: 1, base: "2023", edits });
const hbs = { contribute: { forbund: "hbs", party: "state", kronor: 1 } };

throws(() => calculate(scenario()), { code: "not_ready", message: /^Call / });
setLanguage("sv");
throws(() => calculate(scenario()), { code: "not_ready", message: /^Anropa / });
setLanguage("en");
// What has failed can be called again.
for (const [source, code, cause] of [
  [() => new Uint8Array(1), "not_webassembly", WebAssembly.CompileError],
  [() => new ArrayBuffer(0), "not_webassembly", WebAssembly.CompileError],
  // An empty one, and what is one already: nothing of either is taken for the engine.
  [() => new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]), "not_webassembly", WebAssembly.LinkError],
  [() => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])), "not_webassembly", WebAssembly.LinkError],
  [() => Promise.reject(new Error("offline")), "not_fetched", Error],
  [() => new Response("", { status: 404 }), "not_fetched", Error],
  [() => "http://127.0.0.1:1/", "not_fetched", TypeError],
  [() => ({}), "not_fetched", Error],
]) {
  await rejects(init(source()), (error) => error.code === code && error.field === "source" && error.cause instanceof cause);
}
for (const source of [5, () => 1, Symbol("s"), true, 5n]) await rejects(init(source), { code: "wrong_value", field: "source" });
throws(() => calculate(scenario()), { code: "not_ready" });
await init();
await init();
const before = calculate(scenario());

/** Every function that takes a scenario refuses it in the same way. */
const refused = (given, code, field, message) => {
  for (const call of [calculate, encode, (given) => explain(given, { fye: { kommun: "0180" } }), (given) => applyEdits(given, [])]) {
    throws(() => call(given), (error) => {
      ok(error instanceof Error, `${error}`);
      strictEqual(error.code, code, error.message);
      strictEqual(error.field, field, error.message);
      ok(error.message.includes(field) && error.message.includes(message), error.message);
      return true;
    });
  }
};
const edit = (edit, ...told) => refused(scenario(hbs, edit), ...told);

// Of other types.
for (const given of [undefined, null, 1, NaN, "1.2023.", "", true, Symbol("s"), () => 1, [], new Date(NaN)]) {
  throws(() => calculate(given), { code: "wrong_value", field: "scenario" });
}
throws(() => encode([]), { code: "wrong_value", field: "scenarios" });
throws(() => encode([1, 2, 3, 4, 5].map(() => scenario())), { code: "wrong_value", field: "scenarios" });
refused({ version: 1 }, "wrong_value", "scenario", "a scenario");
refused({ edits: [] , version: 1 }, "missing_field", "base", "is missing");
refused({ base: "2023" }, "wrong_value", "version", "must be 1, and is undefined");
refused({ base: "2023", version: "1" }, "wrong_value", "version", "\"1\"");
refused({ base: "2023", version: 2, whatever: [] }, "newer", "version", "is 2, and this package reads up to 1");
refused({ version: 1, base: 2023 }, "wrong_value", "base", "must be a text, and is 2023");
refused({ version: 1, base: "1999" }, "unknown_base", "base", "1999");
refused({ version: 1, base: "2023", author: "me" }, "unknown_field", "author", "is not a field here");
refused({ version: 1, base: "2023", edits: {} }, "wrong_value", "edits", "must be a list");
refused({ version: 1, base: "2023", notes: [{ edit: 0, by: "A" }] }, "wrong_value", "notes[0].edit", "the place");
refused({ ...scenario(hbs), notes: [{ edit: 0, by: "A" }, { edit: 0, by: "B" }] }, "wrong_value", "notes[1].edit", "the place");
refused({ ...scenario(hbs), notes: [{ edit: 0, by: "å".repeat(201) }] }, "wrong_value", "notes[0].by", "at most 200 signs");
refused({ ...scenario(hbs), notes: [{ edit: 0, by: 1 }] }, "wrong_value", "notes[0].by", "must be a text, and is 1");

// Edits.
edit(7, "wrong_value", "edits[1]", "must be an object, and is 7");
edit(null, "wrong_value", "edits[1]", "must be an object, and is null");
edit("move", "wrong_value", "edits[1]", "must be an object, and is \"move\"");
edit({}, "wrong_value", "edits[1]", "which says its kind");
edit({ jump: {} }, "unknown_kind", "edits[1]", "is of the kind jump; there are move,");
edit({ toString: {} }, "unknown_kind", "edits[1]", "toString");
edit(JSON.parse('{"__proto__":{}}'), "unknown_kind", "edits[1]", "__proto__");
edit({ move: { komun: "0184" } }, "unknown_field", "edits[1].move.komun", "there are kommun, to");
edit({ move: { to: null } }, "missing_field", "edits[1].move.kommun", "is missing");
edit({ move: { kommun: 184, to: null } }, "wrong_value", "edits[1].move.kommun", "must be a text, and is 184");
edit({ move: { kommun: "184", to: null } }, "wrong_value", "edits[1].move.kommun", "cannot be \"184\": “184” is not the code of a kommun");
edit({ move: { kommun: "0184", to: "Å" } }, "wrong_value", "edits[1].move.to", "is not the id of a förbund");
edit({ move: { kommun: "0184", to: "" } }, "wrong_value", "edits[1].move.to", "is not the id of a förbund");
edit({ move: { kommun: "", to: null } }, "wrong_value", "edits[1].move.kommun", "is not the code of a kommun");
for (const [kronor, shown] of [
  ["7", '"7"'], ["", '""'], ["0x10", '"0x10"'], [0.5, "0.5"], [2 ** 60, "1.152921504606847e+18"], [null, "null"],
  [[1], "[1]"], [[], "[]"], [true, "true"], [new Date(0), "{}"], [new Number(7), "{}"],
]) {
  edit({ contribute: { ...hbs.contribute, kronor } }, "wrong_value", "edits[1].contribute.kronor", `must be a whole number, and is ${shown}`);
}
for (const [kronor, shown] of [[NaN, "NaN"], [Infinity, "Infinity"], [-Infinity, "-Infinity"]]) {
  edit({ contribute: { ...hbs.contribute, kronor } }, "wrong_value", "edits[1].contribute.kronor", `is finite, and is ${shown}`);
}
// Also where nothing would do: they are no other way to say it.
edit({ move: { kommun: "0184", to: NaN } }, "wrong_value", "edits[1].move.to", "is finite, and is NaN");
edit({ move: { kommun: "0184", to: undefined } }, "wrong_value", "edits[1].move.to", "must be plain data, and is undefined");
edit({ move: new Map([["kommun", "0184"], ["to", undefined]]) }, "wrong_value", "edits[1].move.to", "is undefined");
edit({ contribute: { ...hbs.contribute, kronor: undefined } }, "wrong_value", "edits[1].contribute.kronor", "is undefined");
edit({ rule: { state_grant: undefined } }, "wrong_value", "edits[1].rule.state_grant", "is undefined");
edit({ rule: { equity_ladder: [{ up_to: undefined, hundredths_of_percent: 1 }] } }, "wrong_value", "edits[1].rule.equity_ladder[0].up_to", "is undefined");
edit(undefined, "wrong_value", "edits[1]", "is undefined");
edit([, hbs], "wrong_value", "edits[1][0]", "is undefined");
refused({ ...scenario(hbs), title: undefined }, "wrong_value", "title", "is undefined");
calculate(scenario(hbs, { move: { kommun: "0126", to: null } }, { move: new Map([["kommun", "0128"], ["to", null]]) }));
edit({ rule: { equity_ladder: [{ up_to: NaN, hundredths_of_percent: 1 }] } }, "wrong_value", "edits[1].rule.equity_ladder[0].up_to", "is NaN");
edit({ rule: { state_grant: () => 1 } }, "wrong_value", "edits[1].rule.state_grant", "must be plain data, and is a function");
edit({ move: { kommun: "0184", to: Symbol("to") } }, "wrong_value", "edits[1].move.to", "must be plain data, and is a symbol");
edit({ contribute: { ...hbs.contribute, kronor: 2n ** 60n } }, "wrong_value", "edits[1].contribute.kronor", "JavaScript holds exactly");
edit({ contribute: { ...hbs.contribute, kronor: new Uint8Array(1) } }, "wrong_value", "edits[1].contribute.kronor", "must be plain data");
edit({ contribute: { forbund: "hbs", party: "state" } }, "missing_field", "edits[1].contribute.kronor", "is missing");
edit({ contribute: { ...hbs.contribute, party: "kommun" } }, "wrong_value", "edits[1].contribute.party", "is not the code of a kommun");
edit({ create: { forbund: "a", name: 1 } }, "wrong_value", "edits[1].create.name", "a text");
edit({ key: { forbund: "hbs", key: "none" } }, "wrong_value", "edits[1].key.key", "one of present, population, equal, fye, weights, and is \"none\"");
edit({ key: { forbund: "hbs", key: { weights: [["0126", -1]] } } }, "wrong_value", "edits[1].key.key.weights[0][1]", "from 0 to");
edit({ key: { forbund: "hbs", key: { weights: [["0126"]] } } }, "wrong_value", "edits[1].key.key.weights[0]", "a list of");
edit({ key: { forbund: "hbs", key: { weights: [["0126", 1, 2]] } } }, "wrong_value", "edits[1].key.key.weights[0]", "a list of");
edit({ rule: { state_grant: "1" } }, "wrong_value", "edits[1].rule.state_grant", "a whole number");
edit({ rule: { allocation: "half" } }, "wrong_value", "edits[1].rule.allocation", "one of matched, as_offered");
edit({ rule: { equity_ladder: [{ up_to: 7 }] } }, "missing_field", "edits[1].rule.equity_ladder[0].hundredths_of_percent", "is missing");
edit({ rule: { equity_ladder: [{ up_to: "7", hundredths_of_percent: 1 }] } }, "wrong_value", "edits[1].rule.equity_ladder[0].up_to", "a whole number");
edit({ rule: { shares: { state: 1, region: 1 } } }, "missing_field", "edits[1].rule.shares.kommuner", "is missing");
edit({ fye: { kommun: "0127", value: "1" } }, "wrong_value", "edits[1].fye.value", "a number");
edit({ fye: { kommun: "0127", value: 1e300 } }, "wrong_value", "edits[1].fye.value", "a number");
edit({ stance: { party: "state", percent: 0.5 } }, "wrong_value", "edits[1].stance.percent", "a percent as a whole number");
edit({ stance: { party: "region-1", percent: 0 } }, "wrong_value", "edits[1].stance.party", "“1”");
edit({ path: { forbund: "hbs", group: "all", rule: "hold" } }, "wrong_value", "edits[1].path.group", "one of state");
edit({ path: { forbund: "hbs", group: "state", rule: { reach: { kronor: 1 } } } }, "missing_field", "edits[1].path.rule.reach.years", "is missing");
edit({ account: { forbund: "hbs", year: 2022, item: "profit", kronor: 1 } }, "wrong_value", "edits[1].account.item", "one of opening");

// Circles, getters, proxies, endless and enormous things.
const circle = scenario(hbs);
circle.edits.push({ move: circle });
refused(circle, "unknown_field", "edits[1].move.base", "is not a field here");
const twice = [];
twice.push(twice, twice);
refused({ ...scenario(), edits: twice }, "wrong_value", "edits[0]", "an object");
const thrown = { version: 1, get base() { throw new RangeError("mine"); } };
refused(thrown, "not_plain_data", "base", "mine");
try { calculate(thrown); } catch (error) { ok(error.cause instanceof RangeError); }
refused({ ...scenario(), title: 1n }, "wrong_value", "title", "a text");
refused(new Proxy({}, { ownKeys() { throw null; } }), "not_plain_data", "scenario", "cannot be copied as plain data");
for (let round = 0; round < 2_000; round++) throws(() => calculate(thrown), { code: "not_plain_data" });
// What is a list, and what only says so, goes the same way.
const { proxy: revoked, revoke } = Proxy.revocable([], {});
revoke();
const lies = new Proxy([], { get() { throw new RangeError("mine"); } });
for (let round = 0; round < 2_000; round++) {
  for (const given of [revoked, lies]) throws(() => encode(given), { code: "not_plain_data" });
}
const endless = [];
endless.length = 2 ** 32 - 1;
throws(() => encode(endless), { code: "wrong_value", field: "scenarios" });
refused({ ...scenario(), edits: (function* () { for (;;) yield hbs; })() }, "not_plain_data", "edits", "cannot be copied");
refused({ ...scenario(), edits: { length: 2 ** 32, 0: hbs } }, "wrong_value", "edits", "a list");
refused({ ...scenario(), title: "a".repeat(9_000_000) }, "too_large", "scenario", "larger than");
refused(scenario(...Array(2_001).fill(hbs)), "too_many_edits", "scenario", "2001");
refused({ ...scenario(), edits: Array(500_000).fill(hbs) }, "too_large", "scenario", "larger than");
let deep = {};
for (let depth = 0; depth < 100_000; depth++) deep = { deep };
throws(() => calculate({ ...scenario(), title: deep }), { code: "not_plain_data" });
let nested = [];
for (let depth = 0; depth < 500; depth++) nested = [nested];
refused({ ...scenario(), title: nested }, "wrong_value", "title", "a text");
// A getter that answers otherwise the second time is read once.
let reads = 0;
calculate({ version: 1, base: "2023", get edits() { return reads++ ? 7 : []; } });
strictEqual(reads, 1);

// Halves of pairs and other odd signs in texts.
const odd = { ...scenario({ create: { forbund: "ny", name: "a\ud800~.!*'()%ÅÄÖ😀\0\n\"\\" } }), title: "\udc00~" };
const [back] = decode(encode(odd)).scenarios;
strictEqual(back.title, "\ufffd~");
strictEqual(back.edits[0].create.name, "a\ufffd~.!*'()%ÅÄÖ😀\0\n\"\\");
strictEqual(calculate(odd).forbund.find(({ id }) => id === "ny").name, "a\ufffd~.!*'()%ÅÄÖ😀\0\n\"\\");

// Figures.
const figure = (figure, code, field) => throws(() => explain(scenario(), figure), (error) => {
  deepStrictEqual([error.code, error.field], [code, field], error.message);
  return true;
});
figure(undefined, "wrong_value", "figure");
figure("ideal", "wrong_value", "figure");
figure({ profit: {} }, "unknown_kind", "figure");
figure({ ideal: { forbund: 1 } }, "wrong_value", "figure.ideal.forbund");
figure({ to_pay: { forbund: "hbs" } }, "missing_field", "figure.to_pay.percent");
figure({ ideal: { forbund: "finns-inte" } }, "no_such_figure", "figure");
figure({ to_pay: { forbund: "hbs", percent: 900_000_000_000 } }, "too_large", "figure");
figure({ to_pay: { forbund: "hbs", percent: 900_000_000_000_000 } }, "too_large", "figure");
for (const percent of [900_000_000, -900_000_000_000, "0.01", "-0.01"]) {
  strictEqual(explain(scenario(), { to_pay: { forbund: "hbs", percent } }).steps.length > 4, true);
}

// Edits to be added.
for (const edits of [undefined, null, {}, "edits", 7]) throws(() => applyEdits(scenario(), edits), { code: "wrong_value", field: "edits" });
throws(() => applyEdits(scenario(), [hbs, { move: {} }]), { code: "missing_field", field: "edits[1].move.kommun" });
const given = Object.freeze({ ...scenario(), edits: Object.freeze([Object.freeze(hbs)]) });
const { scenario: applied, skipped } = applyEdits(given, [
  { move: { kommun: "0184", to: "finns-inte" } }, { dissolve: { forbund: "roslagen" } },
  { contribute: { forbund: "roslagen", party: "state", kronor: 1 } },
]);
deepStrictEqual(applied, { version: 1, base: "2023", title: "", edits: [hbs, { dissolve: { forbund: "roslagen" } }] });
deepStrictEqual(skipped.map(({ edit, code }) => [edit, code]), [[0, "unknown_forbund"], [2, "unknown_forbund"]]);
ok(skipped[0].message.includes("finns-inte"));

// Texts that are no links, and datasets that are not there.
for (const text of [undefined, null, 7, {}, ["s=1"]]) throws(() => decode(text), { code: "wrong_value", field: "text" });
for (const text of ["", "#", "hello", "https://example.se/", "s=", "#s=hello", "1", "\0", "\ud800", "&&==", "%", "1.2023"]) {
  throws(() => decode(text), (error) => ["not_a_scenario", "cut_off"].includes(error.code), text);
}
throws(() => decode("a".repeat(9_000_000)), { code: "too_large", field: "text" });
throws(() => decode(`#s=${"a".repeat(400_000)}`), { code: "too_long", field: "text" });
throws(() => encode(scenario(...Array.from({ length: 2_000 }, (_, number) => ({ create: { forbund: `a${number}`, name: "å".repeat(80) } })))), { code: "too_long", field: "scenarios" });
refused({ ...scenario(hbs), title: "å".repeat(201) }, "wrong_value", "title", "at most 200 signs");
throws(() => decode("#s=2.anything"), { code: "newer" });
throws(() => decode(`#s=1.2023.~${"d.hbs~".repeat(2_010)}`), { code: "too_many_edits" });
const link = encode([scenario(hbs), scenario({ dissolve: { forbund: "hbs" } })]);
for (let end = 0; end < link.length; end++) {
  try {
    const { scenarios, problems } = decode(link.slice(0, end));
    ok(scenarios.length > 0 && scenarios.every((read) => calculate(read)));
    // What is cut off after the scenarios are the figures that their maker saw.
    ok(problems.every(({ code, message }) => code && message));
  } catch (error) {
    ok(["not_a_scenario", "cut_off"].includes(error.code), `${end}: ${error.message}`);
  }
}
deepStrictEqual(decode("s=1.2023.~d.hbs~d.samsu").problems.map(({ scenario, code }) => [scenario, code]), [[0, "cut_off"]]);
deepStrictEqual(decode("s=9.x&s=1.2023.~d.hbs~d.samsu").problems.map(({ scenario, code }) => [scenario, code]), [[null, "newer"], [0, "cut_off"]]);
for (const id of [undefined, 2023, {}]) throws(() => dataset(id), { code: "wrong_value", field: "id" });
for (const id of ["1999", "", "__proto__"]) throws(() => dataset(id), { code: "unknown_base" });

// After all that it computes as before.
deepStrictEqual(calculate(scenario()), before);

// In the language that the program has chosen, also before it has begun.
for (const language of [undefined, "da", "SV", 1]) throws(() => setLanguage(language), { code: "wrong_value", field: "language" });
setLanguage("sv");
refused(scenario({ contribute: { ...hbs.contribute, kronor: "7" } }), "wrong_value", "edits[0].contribute.kronor", "ska vara ett heltal");
refused({ version: 1, base: "1999" }, "unknown_base", "base", "tas inte emot: Scenariot bygger på underlaget ”1999”");
const [unknown] = calculate(scenario({ dissolve: { forbund: "ingen" } })).skipped;
deepStrictEqual(unknown, { edit: 0, code: "unknown_forbund", message: "Förbundet ”ingen” finns inte." });
setLanguage("en");
strictEqual(calculate(scenario({ dissolve: { forbund: "ingen" } })).skipped[0].message, "There is no förbund “ingen”.");
