import GabaritPrimitives
import Testing

@testable import GabaritLanguage

/// How often dates are moved on all ways that a value can take.
@Suite struct ShiftTests {
    private static let data = """
        data {
          jour      Date
          jours     [Date](max: 5)
          perhaps   Date?
          delai     Days(0...36600)
          oui       Bool
          etat      Etat
        }
        enum Etat {
          case actif "A" "Actif"
          case clos(le: Date) "C" "Clos"
        }
        record Periode {
          debut  Date
          fin    Date
        }

        """

    /// An expression moved so often.
    private static func moved(_ date: String, _ count: Int) -> String {
        date + String(repeating: " + delai", count: count)
    }

    private func codes(_ source: String) -> [String] { Checking.codes(Self.data + source) }

    /// Expects that eighteen moves pass and nineteen do not.
    private func turns(
        at count: Int, _ source: (String) -> String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(codes(source(String(repeating: " + delai", count: count))) == [], sourceLocation: sourceLocation)
        #expect(
            codes(source(String(repeating: " + delai", count: count + 1))) == ["limit.date-shifts"],
            sourceLocation: sourceLocation)
    }

    @Test func `moves of one expression are counted`() {
        turns(at: 18) { "let a = jour\($0)" }
        turns(at: 17) { "let a = jour - 1 month\($0)" }
        turns(at: 18) { "if (jour\($0)).year > 2000 { rule }" }
        turns(at: 18) { "page { footer { text \"{jour\($0) | date(\"long\")}\" } }\nrule" }
    }

    @Test func `moves are counted through names, branches and members`() {
        turns(at: 8) { "let a = \(Self.moved("jour", 10))\nlet b = a\($0)" }
        turns(at: 8) { "let b = a\($0)\nlet a = \(Self.moved("jour", 10))" }
        turns(at: 15) { "let a = perhaps else jour + delai + delai + delai\nlet b = a\($0)" }
        turns(at: 16) { "let a = if oui then jour else jour + delai + delai\nlet b = a\($0)" }
        turns(at: 17) { "let a = Periode(debut: jour, fin: jour + delai)\nlet b = a.fin\($0)" }
        turns(at: 17) { "let a = [jour, jour + delai]\nlet b = a.first\($0)" }
        turns(at: 17) { "for j in [jour + delai] { if j\($0) > jour { rule } }" }
        turns(at: 17) {
            "let a = Etat.clos(le: jour + delai)\nmatch a { case clos(let j) { if j\($0) > jour { rule } } else { } }"
        }
        turns(at: 17) { "let a = least(j in jours: j + delai)\nif a is some x and x\($0) > jour { rule }" }
        turns(at: 16) { "let a = greatest(j in [jour + delai]: j + delai)\nlet b = a\($0)" }
        turns(at: 18) { "let n = count(j in jours: j\($0) > jour)" }
    }

    @Test func `moves are counted through functions`() {
        turns(at: 16) { "function f(d: Date) -> Date = d + 1 month\nlet a = f(f(jour))\($0)" }
        turns(at: 16) { "function f(d: Date) -> Date = d + 1 month\nlet a = f(f(jour\($0)))" }
        let last = "function f(d: Date) -> Date = d + 1 day"
        turns(at: 16) { "let a = g(jour)\nfunction g(d: Date) -> Date = f(d + 1 day)\($0)\n\(last)" }
        // A function that gives no date may move one all the same.
        turns(at: 17) { "function late(d: Date) -> Bool = d + 1 month < jour\nlet a = late(jour\($0))" }
        // What it moves of its own is not added to what it is given.
        let either = "function f(d: Date) -> Date = if d > 2020-01-01 then jour + 1 day + 1 day else d\n"
        turns(at: 18) { either + "let a = f(jour\($0))" }
        turns(at: 18) { "function f(d: Date) -> Int = d.year\nlet a = jour\($0)\nlet b = f(a)" }
    }

    @Test func `moves are counted through components and their blocks`() {
        let component = "component c(d: Date) { if d + 1 day > jour { rule } }\n"
        turns(at: 17) { component + "c(jour\($0))" }
        turns(at: 16) { component + "component e(d: Date) { c(d + 1 day) }\ne(jour\($0))" }
        turns(at: 17) { "component c() { block }\nlet a = jour + 1 day\nc() { if a\($0) > jour { rule } }" }
    }

    @Test func `one move too many is reported once, at the outermost`() {
        let source = "let a = \(Self.moved("jour", 25))\nlet b = a + 1 day\nlet c = b + 1 day"
        let result = Checking.check(Self.data + source)
        #expect(Checking.found(result) == ["limit.date-shifts `\(Self.moved("jour", 25))`"])
        #expect(result.diagnostics.first?.message.english == "a date is moved up to 25 times in a row, 18 at most")
    }

    @Test func `as many moves as pass stay within the calendar`() {
        let (first, last) = (CivilDate(iso: "1900-01-01"), CivilDate(iso: "2199-12-31"))
        var (backwards, forwards) = (first, last)
        for _ in 0..<ShiftChecker.limit {
            backwards = backwards?.adding(days: -36_600)
            forwards = forwards?.adding(days: 36_600)
        }
        #expect(backwards?.year == 96 && forwards?.year == 4003)
        for _ in 0..<ShiftChecker.limit { backwards = backwards?.adding(months: 1200) }
        #expect(backwards?.year == 1896)
    }
}
