import GabaritPrimitives
import Testing

@testable import GabaritLanguage

@Suite struct ProjectTests {
    private func found(_ main: String, _ files: [String: String] = [:], errors: [String: ResourceError] = [:])
        -> [String]
    {
        var files = files
        files["essai.gabarit"] = Checking.header + main
        return Checking.found(Checking.check(files: files, errors: errors))
    }

    // MARK: - Imports

    @Test func `names of an imported file are visible, those of its imports too`() {
        let files = [
            "lib/a.gabarit": "import \"lib/b.gabarit\"\ntype Nom = Base", "lib/b.gabarit": "type Base = Text(max: 9)",
        ]
        #expect(found("import \"lib/a.gabarit\"\ndata { nom Nom\n autre Base }", files) == [])
    }

    @Test func `a library does not see what it does not import`() {
        let files = ["lib/a.gabarit": "type Nom = Base", "lib/b.gabarit": "type Base = Text(max: 9)"]
        let main = "import \"lib/a.gabarit\"\nimport \"lib/b.gabarit\"\ndata { nom Nom }"
        #expect(found(main, files) == ["name.not-imported `Base`"])
    }

    @Test func `a library does not see the data`() {
        let files = ["lib/a.gabarit": "function f() = nom"]
        #expect(found("import \"lib/a.gabarit\"\ndata { nom Text }", files) == ["name.not-imported `nom`"])
    }

    @Test(arguments: [
        ("lib/absent.gabarit", "import.missing"), ("/etc/passwd.gabarit", "import.outside"),
        ("../a.gabarit", "import.outside"),
        ("lib/../../a.gabarit", "import.outside"), ("lib/a.txt", "import.bad-path"),
        ("lib//a.gabarit", "import.bad-path"), ("./a.gabarit", "import.bad-path"), ("c:a.gabarit", "import.bad-path"),
    ])
    func `paths stay inside the root and name a template file`(path: String, code: String) {
        #expect(found("import \"\(path)\"").map { $0.prefix(while: { $0 != " " }) } == [code[...]])
    }

    @Test(arguments: [
        (ResourceError.outsideRoot, "import.outside"), (.unreadable, "import.unreadable"),
        (.tooLarge(limit: 10), "import.too-large"),
        (.notFound, "import.missing"),
    ])
    func `what the door refuses is told at the import`(error: ResourceError, code: String) {
        #expect(found("import \"a.gabarit\"", errors: ["a.gabarit": error]) == ["\(code) `\"a.gabarit\"`"])
        let result = Checking.check(files: [:], errors: ["essai.gabarit": error])
        #expect(result.diagnostics.map(\.code) == [code])
    }

    @Test func `an import cycle is told with its way`() throws {
        let files = ["a.gabarit": "import \"b.gabarit\"", "b.gabarit": "import \"a.gabarit\""]
        #expect(found("import \"a.gabarit\"", files) == ["import.cycle `\"a.gabarit\"`"])
        let result = Checking.check(
            files: files.merging(["essai.gabarit": Checking.header + "import \"a.gabarit\""]) { $1 })
        #expect(try #require(result.diagnostics.first).trace.map(\.name) == ["b.gabarit", "a.gabarit"])
    }

    @Test func `a template cannot import itself`() {
        #expect(found("import \"essai.gabarit\"") == ["import.cycle `\"essai.gabarit\"`"])
    }

    @Test func `a file imported twice is read once`() {
        let files = [
            "a.gabarit": "import \"c.gabarit\"", "b.gabarit": "import \"c.gabarit\"", "c.gabarit": "type X = )",
        ]
        let all = found("import \"a.gabarit\"\nimport \"b.gabarit\"", files)
        #expect(all.count == 1)
        #expect(all.first?.hasPrefix("syntax.") == true)
        #expect(
            found("import \"d.gabarit\"\nimport \"d.gabarit\"", ["d.gabarit": ""]) == [
                "import.repeated `\"d.gabarit\"`"
            ])
    }

    @Test func `too many files are refused`() {
        var files: [String: String] = [:]
        for index in 0..<250 { files["f\(index).gabarit"] = "import \"f\(index + 1).gabarit\"" }
        #expect(found("import \"f0.gabarit\"", files).map { $0.prefix(15) } == ["import.too-many"])
    }

    @Test func `a template cannot be imported`() {
        let other = Checking.header.replacing("essai", with: "autre")
        #expect(found("import \"a.gabarit\"", ["a.gabarit": other]) == ["import.template `\"a.gabarit\"`"])
    }

    @Test func `a library holds no data, page or content`() {
        let library = "data { a Text }\npage { size A4 }\n\"Bonjour\"\n\"Encore\""
        #expect(
            found("import \"a.gabarit\"", ["a.gabarit": library]) == [
                "unit.in-library `data`", "unit.in-library `page`", "unit.in-library `\"Bonjour\"`",
            ])
    }

    @Test func `constants of a library are bindings of the template`() throws {
        let files = [
            "essai.gabarit": Checking.header + "import \"a.gabarit\"\nlet x = n + 1", "a.gabarit": "let n = 12",
        ]
        let template = try #require(Checking.check(files: files).template)
        #expect(template.body.count == 2)
        #expect(template.slotCount == 2)
    }

    // MARK: - The unit

    @Test func `a file needs a template`() {
        let result = Checking.check(files: ["essai.gabarit": "type A = Text"])
        #expect(result.diagnostics.map(\.code) == ["unit.missing"])
        #expect(result.template == nil)
    }

    @Test func `the parts of a template stand once`() {
        #expect(
            found(
                "data { a Text }\ndata { b Text }\npage { size A4 }\npage { size A4 }\ntemplate autre { version \"1\" }"
            ) == [
                "unit.duplicate `data`", "unit.duplicate `page`", "unit.duplicate `autre`",
            ])
    }

    @Test func `what is planned is told to be so`() {
        let source = "template essai { version \"2\" }\npolicy p(a: Bool) { otherwise -> post because \"x\" }"
        #expect(found(source) == ["unit.duplicate `essai`", "policy.in-template `p`"])
    }

    @Test func `a mail stands in a file of its own`() {
        #expect(found("mail avis { version \"1\" }") == ["unit.duplicate `avis`"])
    }

    @Test func `a mail has what its template declares, and nothing that the template shows`() throws {
        let lines = "version \"1\"\nvalid from 2024-01-01\nlanguage fr\ndate 2024-04-15"
        let files = [
            "essai.gabarit": "mail avis {\n\(lines)\nsubject \"Essai\"\n}\nlet b = a + 1\n\"{b} {double(b)} {fin}\"",
            "avis.gabarit": "template avis {\n\(lines)\ntitle \"Avis\"\n}\nimport \"lib.gabarit\"\n"
                + "data { n Int(0...9) }\nlet a = n\npage { size A5 }\n\"{a}\"\nrow { column { \"x\" } }",
            "lib.gabarit": "function double(x: Int(0...100)) = 2 * x\nlet fin = \"fin\"",
        ]
        let mail = try #require(Checking.check(files: files).template, "\(Checking.check(files: files).diagnostics)")
        #expect(mail.kind == .mail && mail.name == "avis")
        #expect(mail.contract.root.fields.map(\.name) == ["n"])
        #expect(mail.page.size.width == .millimetres(210))
        // The three names, and the paragraph of the mail.
        #expect(mail.body.count == 4)
    }

    private func header(_ lines: String, name: String = "essai") -> [String] {
        Checking.found(Checking.check(files: ["essai.gabarit": "template \(name) {\n\(lines)\n}"]))
    }

    private static let good = [
        "version \"1\"", "valid from 2024-01-01", "language fr", "date 2024-04-15", "title \"Essai\"",
    ]

    @Test(arguments: 0..<5) func `each header line is required`(index: Int) {
        var lines = Self.good
        lines.remove(at: index)
        let result = Checking.check(files: ["essai.gabarit": "template essai {\n\(lines.joined(separator: "\n"))\n}"])
        #expect(result.diagnostics.map(\.code) == ["unit.missing-line"])
    }

    @Test(arguments: [
        ("language fr", "language de", "unit.bad-value `de`"),
        ("version \"1\"", "version \"1 a\"", "unit.bad-value `\"1 a\"`"),
        ("version \"1\"", "version \"\"", "unit.bad-value `\"\"`"),
        ("version \"1\"", "version 1", "unit.bad-value `1`"),
        ("valid from 2024-01-01", "valid from 1850-01-01", "type.date-range `1850-01-01`"),
        ("date 2024-04-15", "date \"hier\"", "type.mismatch `\"hier\"`"),
        ("title \"Essai\"", "title \"\"", "text.may-be-empty `\"\"`"),
        ("title \"Essai\"", "title \" \"", "text.may-be-empty `\" \"`"),
        ("title \"Essai\"", "title \"a\\nb\"", "text.many-lines `\"a\\nb\"`"),
        ("title \"Essai\"", "title 2024-01-01", "print.needs-format `2024-01-01`"),
    ])
    func `header lines say what they must`(line: String, instead: String, problem: String) {
        #expect(header(Self.good.map { $0 == line ? instead : $0 }.joined(separator: "\n")) == [problem])
    }

    @Test func `header lines are known and stand once`() {
        let lines = Self.good.joined(separator: "\n")
        #expect(header(lines + "\nversion \"2\"") == ["unit.duplicate-line `version`"])
        #expect(header(lines + "\nlangage fr") == ["unit.unknown-line `langage`"])
        #expect(header(lines + "\nalias tb06") == ["unit.bad-value `alias tb06`"])
    }

    @Test func `a version says when it ends, and what it is called then`() throws {
        let lines = Self.good.joined(separator: "\n").replacing("2024-01-01", with: "2024-01-01 until 2025-01-01")
        let source = "template essai {\n\(lines)\nalias ESSAI_old-2 until 2025-02-01\n}"
        let result = Checking.check(files: ["essai.gabarit": source])
        let validity = try #require(result.template).validity
        #expect(validity.until == CivilDate(year: 2025, month: 1, day: 1))
        #expect(
            validity.alias
                == CivilDate(year: 2025, month: 2, day: 1).map { Validity.Alias(name: "ESSAI_old-2", until: $0) })
        #expect(
            validity.endings.map { Checking.text(of: $0, in: result.sources) } == [
                "until 2025-01-01", "alias ESSAI_old-2 until 2025-02-01",
            ])
    }

    @Test(arguments: ["Essai", "essai_a", "essai--a", "essai-", "2essai"]) func `a template has a kebab-case name`(
        name: String
    ) {
        let all = header(Self.good.joined(separator: "\n"), name: name)
        #expect(!all.isEmpty)
        #expect(!HeaderChecker.isKebabCase(name))
    }

    @Test func `the whole comes out typed`() throws {
        let source = """
            /// Une demande.
            template avis-court {
              version "2024-04"
              valid from 2024-04-15
              language en
              date edition
              title "Notice {numero}"
            }
            data { edition Date
              numero Text(max: 18) }
            let base = edition + 1 month
            """
        let template = try #require(Checking.check(source).template)
        #expect(template.name == "avis-court")
        #expect(template.version == "2024-04")
        #expect(template.language == LanguageTag("en"))
        #expect(template.validFrom == CivilDate(year: 2024, month: 4, day: 15))
        #expect(template.date.kind == .local(0))
        #expect(template.contract.root.fields.map(\.name) == ["edition", "numero"])
        #expect(template.slotCount == 3)
        guard case .text(let title) = template.title.type else { throw Failure() }
        #expect(title.minimum == 8)
        #expect(title.maximum == 25)
    }
}

struct Failure: Error {}
