//! Words about what is kept and cannot be read.

words! { AsideWords, aside_words:
    title: "Går inte att läsa", "Cannot be read";
    about: "Det här har webbläsaren sparat, men sidan kan inte läsa det. Det ligger kvar tills du tar bort det. Spara det som fil om det kan behövas: filen går att skicka till den som sköter kalkylen.",
        "The browser has stored this, but the page cannot read it. It stays until you remove it. Save it as a file if it may be needed: the file can be sent to whoever runs the calculator.";
    stopped_over_it: "Sidan stannade med det här arbetet, och du valde att börja från underlaget. Filen går att öppna med Öppna fil.",
        "The page stopped with this work, and you chose to begin from the dataset. The file can be opened by Open file.";
    of_work: "Arbetet i en flik", "The work of a tab";
    of_proposal: "Ett sparat förslag", "A saved proposal";
    of_dataset: "Ett eget underlag", "A dataset of your own";
    of_stopped: "Arbetet som sidan stannade med", "The work that the page stopped with";
    show: "Visa texten", "Show the text";
    save: "Spara som fil", "Save as a file";
    remove: "Ta bort", "Remove";
}
