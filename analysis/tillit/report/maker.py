"""Makes the parts of a report out of pictures."""

from tillit.draw import forest
from tillit.draw.choice import Choice
from tillit.draw.pictures import PICTURES
from tillit.problem import Problem
from tillit.report import words
from tillit.report.section import Section, drawing


class Maker:
    """Makes the sections of one study's report; `missing` collects what it cannot tell, in words."""

    def __init__(self, study, provenance, language):
        self.study, self.provenance, self.language = study, provenance, language
        self.alone = study.sizes["variant"] == 1
        self.missing = []

    def choice(self, **more):
        return Choice(self.language)._replace(**more)

    def table(self, what, **more):
        """What a picture shows, or None; why not is then among what is missing."""
        try:
            return PICTURES[what].collect(self.study, self.choice(**more))
        except Problem as problem:
            self.missing.append(problem.text(self.language))
            return None

    def picture(self, what, table, name, caption, folded=False):
        return drawing(what, table, self.language, name, caption, folded)

    def forests(self, table, name, caption):
        """A forest plot in as many parts as make it readable on paper."""
        parts = forest.pages(table)
        ends = [f"_{number}" for number in range(1, len(parts) + 1)] if len(parts) > 1 else [""]
        shown = [f" ({number}/{len(parts)})" for number in range(1, len(parts) + 1)] if len(parts) > 1 else [""]
        return [self.picture("forest", part, name + end, caption(self.language).removesuffix(".") + of + ".")
                for part, end, of in zip(parts, ends, shown)]

    def section(self, name, drawings):
        """A Section with the standing title and introduction of this name, or None without drawings."""
        if not drawings:
            return None
        title, said = words.SECTIONS[name]
        return Section(name, title(self.language), [said(self.language)], drawings)
