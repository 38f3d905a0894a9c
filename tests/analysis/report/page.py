"""What a page is made of, read with Python's own parser."""

from html.parser import HTMLParser

VOID = {"meta", "img", "br", "link", "hr"}


class Page(HTMLParser):
    """tags: (name, attributes) in order; cells: texts of table cells; text: everything outside <style>."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.cells, self.text, self.open = [], [], "", []
        self.feed(html)
        assert self.open == [], f"never closed: {self.open}"

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag in ("td", "th"):
            self.cells.append("")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, f"</{tag}> closes {self.open[-1:]}"
        self.open.pop()

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.text += data
        if self.open and self.open[-1] in ("td", "th"):
            self.cells[-1] += data

    def all(self, tag):
        return [attributes for name, attributes in self.tags if name == tag]
