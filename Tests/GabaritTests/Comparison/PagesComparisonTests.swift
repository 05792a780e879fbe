import Gabarit
import GabaritPages
import GabaritPrimitives
import GabaritTestSupport
import Testing

/// What is said of two versions of a document: what moved, by how much, what says something else, and nothing of what is the same.
struct PagesComparisonTests {
    private static func pages(_ body: String, title: String = "Essai") throws -> Pages {
        let source = """
            template essai {
              version "1"
              valid from 2024-01-01
              language fr
              date 2024-04-15
              title "\(title)"
            }
            page {
              size (150mm, 100mm)
              margins 20mm 10mm
              footer { text "Page {page.number} sur {page.count}" size: 7pt align: end }
            }
            \(body)
            """
        return try #require(try Workbench.makes(source).first).layout
    }

    private static let plain = """
        heading "Titre"
        "Un premier paragraphe."
        "Un second paragraphe."
        rule
        "Un dernier paragraphe."
        """

    private static func compare(
        _ after: String, with before: String = plain, titles: (String, String) = ("Essai", "Essai")
    ) throws -> PagesComparison {
        PagesComparison(
            try pages(before, title: titles.0), try pages(after, title: titles.1),
            faces: (TestFaces.all, TestFaces.all))
    }

    @Test func `the same pages of another source differ in nothing`() throws {
        let comparison = try Self.compare("// Une remarque.\n\n" + Self.plain.replacing("rule", with: "rule // filet"))
        #expect(comparison.isEmpty && comparison.changes.isEmpty)
        // Places differ, and are no difference between what was written down either.
        let texts = try [Self.plain, "// Une remarque.\n" + Self.plain].map {
            PagesDumper.dump(try Self.pages($0), faces: TestFaces.all)
        }
        #expect(texts[0] != texts[1])
        #expect(PagesComparison(try #require(PagesDump(texts[0])), try #require(PagesDump(texts[1]))).isEmpty)
    }

    @Test func `all that moves by the same is one change`() throws {
        let comparison = try Self.compare(
            Self.plain.replacing("\"Un second", with: "space 5mm\n\"Un second"))
        let change = try #require(comparison.changes.first)
        #expect(comparison.changes.count == 1 && change.count == 3, "\(comparison.changes)")
        guard case .moved(let right, let down) = change.kind else {
            Issue.record("\(change.kind)")
            return
        }
        #expect(right == .zero && abs(down.millimetres - 5) < 0.02)
        #expect(change.role == "P" && change.text == "Un second paragraphe." && change.page == 1)
        #expect(change.before.count == 3 && change.after.count == 3)
        let source = Self.plain.replacing("\"Un second", with: "space 5mm\n\"Un second")
        #expect(try Self.pages(source).pages[0].items.contains { $0.span == change.place })
    }

    @Test func `other words, what has come and what is gone`() throws {
        let other = try Self.compare(Self.plain.replacing("premier", with: "autre")).changes
        #expect(
            other.map(\.kind) == [.text(before: "Un premier paragraphe.", after: "Un autre paragraphe.")], "\(other)")
        let gone = try Self.compare(Self.plain.replacing("\"Un second paragraphe.\"\n", with: "")).changes
        #expect(gone.map(\.kind).contains(.removed) && gone.count == 2, "\(gone)")
        let come = try Self.compare(Self.plain + "\n\"Un de plus.\"").changes
        #expect(come.map(\.kind) == [.added] && come[0].text == "Un de plus.", "\(come)")
        let rule = try Self.compare(Self.plain.replacing("rule\n", with: "")).changes
        #expect(rule.contains { $0.kind == .removed && $0.role == "(layout)" }, "\(rule)")
    }

    @Test func `another look, another shape, another reading, another title`() throws {
        let look = try Self.compare(Self.plain.replacing("rule", with: "rule color: #000091")).changes
        #expect(look.count == 1, "\(look)")
        guard case .look(let before, let after)? = look.first?.kind else {
            Issue.record("\(look)")
            return
        }
        #expect(before != after && after.contains("#000091"))
        let words = String(repeating: "Un paragraphe de plusieurs lignes. ", count: 8)
        let shape = try Self.compare("paragraph \"\(words)fin\" align: end", with: "paragraph \"\(words)fin\"").changes
        guard case .shape(let far)? = shape.first(where: { if case .shape = $0.kind { true } else { false } })?.kind
        else {
            Issue.record("\(shape)")
            return
        }
        #expect(far > .zero)
        let link = { (target: String) in "\"Voir [le portail](https://exemple.fr/\(target)).\"" }
        let reading = try Self.compare(link("b"), with: link("a")).changes
        #expect(reading.count == 1)
        guard case .reading(let old, let new)? = reading.first?.kind else {
            Issue.record("\(reading)")
            return
        }
        #expect(old.contains("/a") && new.contains("/b"))
        let space = try Self.compare("\"Un\\u{A0}mot.\"", with: "\"Un mot.\"").changes
        #expect(space.map(\.kind) == [.text(before: "Un mot.", after: "Un\u{A0}mot.")], "\(space)")
        let title = try Self.compare(Self.plain, titles: ("Essai", "Autre")).changes
        #expect(title.map(\.kind) == [.title(before: "Essai", after: "Autre")])
    }

    @Test func `words that lines divide elsewhere are the same words`() throws {
        let words =
            String(repeating: "L'enregistrement départemental des demandes est obligatoire. ", count: 5) + "Fin."
        let column = { (width: String) in
            "row { column width: \(width) { paragraph \"\(words)\" hyphenate: true align: justify } column { \"Un.\" } }"
        }
        let pages = try ["43mm", "41mm"].map { try Self.pages(column($0)) }
        let hyphens = pages.map { pages in
            pages.pages.flatMap(\.items).count {
                if case .glyphs(let run, _) = $0.content { run.text.contains("\u{AD}") } else { false }
            }
        }
        #expect(hyphens.allSatisfy { $0 > 0 })
        let comparison = PagesComparison(pages[0], pages[1], faces: (TestFaces.all, TestFaces.all))
        #expect(!comparison.isEmpty)
        #expect(
            !comparison.changes.contains { if case .text = $0.kind { true } else { false } }, "\(comparison.changes)")
        #expect(comparison.changes.allSatisfy { !$0.text.contains("\u{AD}") })
    }

    @Test func `what goes to another page is told with both`() throws {
        let comparison = try Self.compare(Self.plain.replacing("rule", with: "pageBreak\nrule"))
        #expect(comparison.pages == (1, 2))
        let moved = try #require(comparison.changes.first { $0.text == "Un dernier paragraphe." })
        #expect(moved.count == 2 && moved.before.map(\.page) == [0, 0] && moved.after.map(\.page) == [1, 1])
        // The footer of the first page says how many there are, and the next page has one: a line each.
        let footers = comparison.changes.filter { $0.role == "(pagination)" }
        #expect(footers.map(\.page) == [1, 2] && footers.last?.kind == .added)
        #expect(footers.first?.kind == .text(before: "Page\u{A0}1 sur 1", after: "Page\u{A0}1 sur 2"), "\(footers)")
    }

    @Test func `rules that look alike go along with their texts, past what stands on every page`() throws {
        let link = "\"Voir [le portail](https://exemple.fr).\"\n"
        let three = link + "space 20mm\n" + link + "space 20mm\n" + link
        let comparison = try Self.compare("space 10mm\n" + three, with: three)
        let rules = comparison.changes.filter { $0.role == "(layout)" || $0.count > 1 }
        #expect(
            !rules.isEmpty
                && comparison.changes.allSatisfy {
                    $0.kind != .added && $0.kind != .removed || $0.role == "(pagination)"
                }, "\(comparison.changes)")
    }

    @Test func `a text that is no document is not read as one`() throws {
        let text = PagesDumper.dump(try Self.pages(Self.plain), faces: TestFaces.all)
        #expect(PagesDump(text) != nil)
        for broken in ["", "document", "x\n" + text, text.replacing("structure", with: "struct")] {
            #expect(PagesDump(broken) == nil)
        }
        // Cut off behind any line of a page, what is lost is missed.
        let whole = try #require(PagesDump(text))
        let lines = text.split(separator: "\n").map(String.init)
        let first = try #require(lines.firstIndex { $0.hasPrefix("page 1") })
        for count in (first + 1)..<lines.count {
            let part = try #require(PagesDump(lines[..<count].joined(separator: "\n")))
            #expect(!PagesComparison(whole, part).isEmpty)
        }
        for count in 0..<first { #expect(PagesDump(lines[..<count].joined(separator: "\n")) == nil) }
    }

    @Test(arguments: HouseSample.all) func `every document of the house is read back from what is written down`(
        _ sample: HouseSample
    ) throws {
        let renderer = try TemplateRenderer(try sample.load())
        let text = try renderer.golden(of: try sample.bytes())
        let dump = try #require(PagesDump(text))
        #expect(PagesComparison(dump, dump).isEmpty)
    }
}
