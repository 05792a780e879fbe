import Foundation
import GabaritLayout
import GabaritTestSupport
import Testing

@testable import GabaritLanguage

/// The language reference says what the language is: its examples compile, its tables are the code's.
struct ReferenceTests {
    @Test func `the page has a template to put fragments into`() throws {
        let wrapper = try #require(ReferencePage.wrapper)
        #expect(Workbench.check(wrapper.source).errors == [])
        #expect(ReferencePage.examples.count > 20)
    }

    @Test(arguments: ReferencePage.examples) func `an example does what the page says`(_ example: ReferencePage.Example)
        throws
    {
        let wrapper = try #require(ReferencePage.wrapper)
        let isWhole = example.source.contains("template ") || example.source.hasPrefix("mail ")
        let isPolicy = example.source.split(separator: "\n").contains { $0.hasPrefix("policy ") }
        // A mail stands beside the page's template.
        let checked =
            isPolicy
            ? Workbench.checkPolicy(example.source)
            : Workbench.check(
                isWhole ? example.source : example.source + "\n" + wrapper.source,
                files: ["exemple.gabarit": wrapper.source])
        if let code = example.fails {
            #expect(checked.errors == [code], "line \(example.line):\n\(checked.text)")
        } else {
            #expect(checked.diagnostics.isEmpty, "line \(example.line):\n\(checked.text)")
        }
    }

    @Test func `the table of formats names every format`() {
        let named = Set(
            ReferencePage.table(below: "### Formats").flatMap { ReferencePage.code($0[0]) }.map {
                $0.prefix { $0.isLetter }
            }
            .map(String.init))
        let strays = named.subtracting(ReservedNames.formats).subtracting([""])
        #expect(ReservedNames.formats.subtracting(named).isEmpty)
        #expect(strays.isEmpty, "\(strays)")
    }

    @Test func `the table of elements names every element`() {
        let text = ReferencePage.table(below: "### Elements").map { $0[0] }.joined(separator: " ")
        let named = Set(ReferencePage.code(text).map { String($0.prefix { $0.isLetter }) })
        // Parts of a page, and what is written down for later.
        let elsewhere: Set<String> = [
            "background", "first", "footer", "even", "header", "odd", "reserve", "chart", "columns", "grid", "table",
        ]
        #expect(ReservedNames.elements.subtracting(elsewhere).subtracting(named).isEmpty)
    }

    @Test func `the table of properties names every property of a style`() {
        let named = Set(ReferencePage.table(below: "### Styles and themes").flatMap { $0.flatMap(ReferencePage.code) })
        #expect(named == Set(StyleProperty.allCases.map(\.rawValue)))
    }

    @Test func `the tables of outcomes and events name every one`() {
        let outcomes = ReferencePage.table(below: "### Rules").flatMap { ReferencePage.code($0[0]) }
        #expect(outcomes.map { String($0.prefix { $0.isLetter }) } == PolicyChannel.allCases.map(\.rawValue))
        let events = ReferencePage.table(below: "### Events").flatMap { ReferencePage.code($0[0]) }
        #expect(events == PolicyEvent.allCases.map(\.rawValue))
    }

    @Test func `the table of types names every type`() {
        let named = Set(
            ReferencePage.table(below: "### Types").flatMap { ReferencePage.code($0[0]) }.map {
                $0.prefix { $0.isLetter }
            })
        for type in ReservedNames.types.subtracting(["Ratio"]) {
            #expect(named.contains(type[...]), "\(type)")
        }
    }

    @Test func `the table of limits holds the code's`() {
        let limits: [String: Int] = [
            "bytes of a file": Parser.sizeLimit, "blocks, brackets and operators in each other": Parser.nestingLimit,
            "characters of a text": TypeChecker.textLimit, "entries of a list": TypeChecker.listLimit,
            "types in each other": TypeChecker.depthLimit, "days or months of a count": Int(TypeChecker.countLimit),
            "elements of a document": LimitsChecker.elements, "characters of a document": LimitsChecker.scalars,
            "pages of a document": LayoutLimits.pages,
            "pixels of a document's pictures of the data": LimitsChecker.pixels,
            "thousands of bytes of a picture": ImageType.kilobyteLimit,
            "pixels of a picture's side": ImageType.sideLimit,
            "evaluations of a document": LimitsChecker.evaluations, "statements to walk through": LimitsChecker.steps,
            "elements, conditions, loops and components in each other": LimitsChecker.nesting,
            "fixed frames": PlacementChecker.limit,
            "rules of a policy": PolicyProver.mostRules,
            "conditions that a policy tells apart": TruthTable.mostConditions,
            "operations in a policy's conditions": PolicyProver.mostFormulas,
            "expressions in each other, through calls": LimitsChecker.reach,
            "shifts of a date in each other": ShiftChecker.limit,
            "files of a template": ProjectLoader.fileLimit, "bytes of a record": JSONLimits.standard.maximumBytes,
            "levels of a record": JSONLimits.standard.maximumDepth,
            "values of a record": JSONLimits.standard.maximumValues,
            "faults told of a record": Decoder.mostDiagnostics, "columns of a CSV file": CSVColumns.most,
            "characters of a subject": MailChecker.longestSubject,
        ]
        var rows: [String: Int] = [:]
        for row in ReferencePage.table(below: "## Limits") { rows[row[0]] = Int(row[1].filter(\.isNumber)) }
        #expect(rows == limits)
    }

    @Test func `the failure table has a row for each test, with codes that exist`() throws {
        let path = Golden.root.appendingPathComponent("Tests/GabaritTests/Reference/FailureTableTests.swift")
        let source = try String(contentsOf: path, encoding: .utf8)
        let tests = source.matches(of: /@Test func `([^`]+)`/).map { String($0.1) }
        let rows = ReferencePage.table(below: "## What could fail, and what closes it")
        #expect(rows.map { $0[0] } == tests)
        for row in rows {
            #expect(row.count == 3 && !row[1].isEmpty)
            for code in ReferencePage.code(row[2]) { #expect(DiagnosticCodes.inSources.contains(code), "\(code)") }
        }
        // A row's codes are the ones that its test provokes.
        for (row, body) in zip(rows, source.components(separatedBy: "@Test func ").dropFirst()) {
            for code in ReferencePage.code(row[2]) { #expect(body.contains("\"\(code)\""), "\(row[0]): \(code)") }
        }
    }

    @Test func `the grammar names what it uses`() {
        let grammar = ReferencePage.text.components(separatedBy: "```ebnf\n").dropFirst().map {
            $0.components(separatedBy: "\n```")[0]
        }.joined(separator: "\n")
        let rules = Set(grammar.matches(of: /(?m)^([a-z][a-zA-Z]*)\s+=/).map { String($0.1) })
        let bare = grammar.replacing(/'[^'\n]*'|"[^"\n]*"|\?\s[^?\n]*\s\?|\(\*[^\n]*?\*\)/, with: " ")
        let used = Set(bare.matches(of: /[a-z][a-zA-Z]*/).map { String($0.0) })
        #expect(rules.count > 40)
        #expect(used.subtracting(rules).isEmpty, "\(used.subtracting(rules).sorted())")
        #expect(
            Set(rules.filter { rule in bare.matches(of: /[a-z][a-zA-Z]*/).count { $0.0 == rule } == 1 }) == [
                "file", "keyword",
            ])
    }
}
