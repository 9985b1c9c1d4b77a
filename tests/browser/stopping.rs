//! Programs that stop in the middle of what they are at. No input is known that stops one.

use crate::Page;

/// Keeps each program that starts where it can be stopped: `stopProgram(number)` hands it the name of an attribute that lies beyond its
/// memory, as a clock of its own would. With `engineStops` the next question to the engine ends so.
const STOPPABLE: &str = "window.programs = [];
    const { instantiateStreaming, instantiate } = WebAssembly;
    window.stopProgram = (number) => setTimeout(() => programs.at(number).setAttribute(0, 2 ** 32 - 100, 50, 0, 0));
    WebAssembly.instantiateStreaming = async (...given) => {
        const made = await instantiateStreaming(...given);
        programs.push(made.instance.exports);
        return made;
    };
    // The engine, and parts of programs.
    WebAssembly.instantiate = async (module, imports) => {
        const instance = await instantiate(module, imports);
        const { exports } = instance;
        if (!exports.calculate) return instance;
        const beyond = () => exports.__wbindgen_malloc(2 ** 32 - 1, 1);
        const calculate = (...asked) => window.engineStops ? beyond() : exports.calculate(...asked);
        return { instance: { exports: { ...exports, calculate } }, module };
    }";

impl Page {
    /// From the next load on.
    pub async fn let_programs_be_stopped(&self) {
        self.run_first(STOPPABLE).await;
    }

    /// Stops a program of elements; -1 is the one that started last. What the browser tells of that in its console is as it should be.
    pub async fn stop_program(&self, number: i32) {
        self.js(&format!("stopProgram({number})")).await;
        self.wait_until("new Promise((then) => setTimeout(() => then(true), 200))").await;
        self.forget_errors("memory access out of bounds").await;
    }
}
