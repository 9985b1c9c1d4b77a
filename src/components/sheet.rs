//! A table of figures, written column by column and row by row.
//!
//! It is made as text, and the browser makes its elements all at once: of the whole country and many years there are
//! thousands.

/// A table under construction. Each figure has its column's name with it, for where they stand below each other.
pub struct Sheet {
    names: Vec<String>,
    markup: String,
    /// Of the next figure in its row.
    place: usize,
    has_rows: bool,
}

impl Sheet {
    /// A table with a class and the name of its first column.
    #[inline(never)]
    pub fn new(class: &str, first_column: &str) -> Self {
        let mut sheet = Self { names: Vec::new(), markup: String::new(), place: 0, has_rows: false };
        sheet.put("<table role=table class=\"").put(class);
        sheet.put("\"><thead role=rowgroup><tr role=row><th role=columnheader scope=col>").write(first_column);
        sheet
    }

    /// Another column.
    #[inline(never)]
    pub fn column(&mut self, name: &str) {
        self.put("<th role=columnheader scope=col class=n>").write(name);
        self.names.push(name.to_owned());
    }

    /// Another row of a class, with a remark on its name. The name of a "group" has the row for itself.
    #[inline(never)]
    pub fn row(&mut self, class: &str, name: &str, remark: &str) {
        self.begin(class);
        self.write(name);
        if !remark.is_empty() {
            self.put(" <small>").write(remark).put("</small>");
        }
    }

    /// Another row, whose name is a link.
    #[inline(never)]
    pub fn row_of_link(&mut self, is_selected: bool, name: &str, id: &str, address: &str) {
        self.begin(if is_selected { "selected" } else { "" });
        self.put(if is_selected { "<a aria-current=true id=\"" } else { "<a id=\"" }).put(id);
        self.put("\" href=\"").put(address).put("\">").write(name).put("</a>");
    }

    /// The row's next figure.
    #[inline(never)]
    pub fn figure(&mut self, figure: &str) {
        let name = self.names.get(self.place).cloned().unwrap_or_default();
        self.put("<td role=cell class=n data-label=\"").write(&name).put("\">").write(figure);
        self.place += 1;
    }

    /// The row's next figure, with what it differs from another.
    #[inline(never)]
    pub fn changed_figure(&mut self, figure: &str, change: &str) {
        self.figure(figure);
        self.put(" <span class=changed>").write(change).put("</span>");
    }

    /// The row's next figure, as a button that says what it does and has a value to know it by.
    #[inline(never)]
    pub fn explained(&mut self, figure: &str, name: &str, value: &str) {
        self.figure("");
        self.put("<button type=button class=figure aria-haspopup=dialog id=\"explain-").write(value);
        self.put("\" value=\"").write(value).put("\" title=\"").write(name).put("\" aria-label=\"").write(figure);
        self.put(" – ").write(name).put("\">").write(figure).put("</button>");
    }

    /// A drawing of what the row's figures say, hidden from those who hear the page.
    #[inline(never)]
    pub fn drawing(&mut self, drawing: &str) {
        self.put("<td role=cell aria-hidden=true>").put(drawing);
    }

    /// The table's markup.
    #[inline(never)]
    pub fn markup(mut self) -> String {
        self.put("</table>");
        self.markup
    }

    fn begin(&mut self, class: &str) {
        if !self.has_rows {
            self.put("<tbody role=rowgroup>");
        }
        self.has_rows = true;
        self.put("<tr role=row class=\"").put(class).put("\"><th role=rowheader scope=row");
        if class == "group" {
            let columns = (self.names.len() + 1).to_string();
            self.put(" colspan=").put(&columns);
        }
        self.put(">");
        self.place = 0;
    }

    /// Markup as it is: nothing that a reader has written.
    #[inline(never)]
    fn put(&mut self, markup: &str) -> &mut Self {
        self.markup.push_str(markup);
        self
    }

    /// Text, with the signs that markup is made of written as text.
    #[inline(never)]
    fn write(&mut self, text: &str) -> &mut Self {
        for sign in text.chars() {
            match sign {
                '&' => self.markup.push_str("&amp;"),
                '<' => self.markup.push_str("&lt;"),
                '"' => self.markup.push_str("&quot;"),
                sign => self.markup.push(sign),
            }
        }
        self
    }
}
