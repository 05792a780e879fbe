import GabaritPrimitives
import GabaritTestSupport
import Testing

@testable import GabaritLanguage

/// CSV files fill lists: what is read, what is refused, and where.
@Suite struct CSVTests {
    /// Desks with one field of every type that a cell can fill.
    static let contract = Contract(
        records: [
            Contract.Record(
                name: "",
                fields: [
                    Contracts.field("edition", .optional(.date)),
                    Contracts.field(
                        "lieux", .optional(.list(.record(RecordID(1)), ListBounds(minimum: 0, maximum: 500)))),
                    Contracts.field("autres", .optional(.list(.record(RecordID(3)), ListBounds(maximum: 5)))),
                    Contracts.field("noms", .optional(.list(.text(TextType()), ListBounds(maximum: 5)))),
                ]),
            Contract.Record(
                name: "Lieu",
                fields: [
                    header("nom", .text(TextType(maximum: 40)), "Nom du lieu"),
                    Contracts.field("surnom", .optional(.text(TextType(maximum: 60, lines: 3)))),
                    header("note", .text(TextType(minimum: 0, maximum: 20)), "Note (s'il y a lieu)"),
                    Contracts.field("ouvert", .bool), Contracts.field("rang", .int(IntegerRange(-5, 12_345_678))),
                    Contracts.field("delai", .optional(.days(IntegerRange(-1500, 1500)))),
                    Contracts.field("duree", .months(IntegerRange(1, 60))),
                    Contracts.field(
                        "loyer", .optional(.money(MoneyType(range: IntegerRange(-123_456_700, 10_000_000))))),
                    Contracts.field(
                        "taux", .optional(.decimal(DecimalType(scale: 3, range: IntegerRange(-99_999, 5_000_000))))),
                    Contracts.field("jour", .date), Contracts.field("fin", .optional(.date)),
                    Contracts.field("lien", .optional(.url(max: 60))),
                    Contracts.field("etat", .enumeration(EnumID(0))),
                    Contracts.field("genre", .optional(.enumeration(EnumID(1)))),
                    header("territoire", .record(RecordID(2)), "Territoire"),
                    Contracts.field("voisin", .optional(.record(RecordID(2)))),
                ]),
            Contract.Record(
                name: "Territoire",
                fields: [
                    header("code", .text(TextType(maximum: 3, repertoire: .alphanumeric)), "INSEE"),
                    Contracts.field("rang", .optional(.int(IntegerRange(1, 9)))),
                ]),
            Contract.Record(
                name: "Autre", fields: [Contracts.field("horaires", .list(.text(TextType()), ListBounds(maximum: 3)))]),
        ],
        enums: [
            Contract.Enumeration(
                name: "Etat", isOpen: false,
                cases: [
                    Contract.Case(name: "un", code: "1", label: "Un"),
                    Contract.Case(name: "deux", code: "B2", label: "Deux"),
                ]),
            Contract.Enumeration(
                name: "Genre", isOpen: true, cases: [Contract.Case(name: "bref", code: "B", label: "Bref")]),
        ])

    static func header(_ name: String, _ type: Type, _ header: String) -> Contract.Field {
        Contract.Field(name: name, type: type, header: header, span: Contracts.span)
    }

    /// A contract of one list of the given columns.
    static func columns(_ fields: Contract.Field..., maximum: Int = 500) -> Contract {
        Contract(
            records: [
                Contract.Record(
                    name: "",
                    fields: [
                        Contracts.field("lieux", .list(.record(RecordID(1)), ListBounds(minimum: 0, maximum: maximum)))
                    ]),
                Contract.Record(name: "Lieu", fields: fields),
            ], enums: [])
    }

    /// The list that a file fills, or all that is wrong with it as `line:column code path`.
    static func read(
        _ bytes: [UInt8], _ contract: Contract, field: String = "lieux", json: String = "{}",
        dialect: CSVDialect = .init()
    ) throws -> (rows: [Value]?, faults: [String]) {
        func told(_ diagnostics: [Diagnostic]) -> [String] {
            diagnostics.map { fault in
                #expect(
                    fault.dataPosition?.file == "l.csv" || fault.dataPath?.steps.first != .field("lieux"), "\(fault)")
                let place = fault.dataPosition.map { "\($0.line):\($0.column) " } ?? ""
                return place + fault.code + " " + (fault.dataPath?.description ?? "")
            }
        }
        let table: CSVTable
        do { table = try CSVTable(bytes, field: field, file: "l.csv", dialect: dialect) } catch {
            return (nil, told(error.all))
        }
        let decoder = Decoder(contract: contract, images: BelievedImages())
        switch decoder.decode(try JSONReaderTests.parse(json), tables: [table]) {
        case .success(.record(let fields)):
            guard case .list(let rows) = fields[contract.root.fields.firstIndex { $0.name == field } ?? 0] else {
                return ([], [])
            }
            return (rows, [])
        case .success: return (nil, [])
        case .failure(let faults): return (nil, told(faults.all))
        }
    }

    static func read(_ text: String, _ contract: Contract, dialect: CSVDialect = .init()) throws
        -> (rows: [Value]?, faults: [String])
    {
        try read(Array(text.utf8), contract, dialect: dialect)
    }

    // MARK: - What is read

    @Test(arguments: 0..<48) func `what is written in any dialect is read back`(seed: Int) throws {
        var file = TableFile()
        file.encoding = CSVDialect.Encoding.allCases[seed % 3]
        file.delimiter = CSVDialect.Delimiter.allCases[seed / 3 % 3]
        file.lineEnd = seed & 1 == 0 ? "\n" : "\r\n"
        file.endsLast = seed & 2 == 0
        file.quotesAll = seed & 4 == 0
        file.isFrench = seed & 8 == 0
        file.usesHeaders = seed & 16 == 0
        file.hasMark = seed & 32 == 0
        var dialect = CSVDialect()
        if !file.quotesAll { dialect.delimiter = file.delimiter }
        // Numbers of three decimals have one reading only where the mark is named.
        dialect.decimalMark = file.isFrench ? .comma : .point
        var read = 0
        for (index, kind) in [SampleGenerator.Kind.ordinary, .random, .random, .random, .extreme(seed), .random]
            .enumerated()
        {
            var generator = SampleGenerator(contract: Self.contract, seed: UInt64(seed * 10 + index), kind: kind)
            guard case .record(let fields) = generator.next(), case .list(let rows) = fields[1],
                let bytes = file.bytes(rows, of: Self.contract, record: RecordID(1))
            else { continue }
            let result = try Self.read(bytes, Self.contract, dialect: dialect)
            #expect(result.rows == rows, "\(result.faults)")
            read += 1
        }
        #expect(read > 0 || file.encoding == .windows1252)
    }

    @Test func `quotes, breaks and blanks are read after RFC 4180`() throws {
        let contract = Self.columns(
            Contracts.field("a", .text(TextType(maximum: 40, lines: 3))),
            Contracts.field("b", .optional(.text(TextType()))))
        let text = "\r\n\na,b\n\"x\"\"y\",\"\"\n\n\"1,2\r\n3\",\" \"\r\nz,\n\"\"\"\",\u{A0}"
        let result = try Self.read(text, contract)
        #expect(
            result.rows == [
                .record([.text("x\"y"), .none]), .record([.text("1,2\n3"), .none]), .record([.text("z"), .none]),
                .record([.text("\""), .none]),
            ], "\(result.faults)")
    }

    @Test func `a file of headers alone is an empty list`() throws {
        let contract = Self.columns(Contracts.field("a", .date), Contracts.field("b", .bool))
        #expect(try Self.read("b;a", contract).rows == [])
        #expect(try Self.read("a\t\"b\"\r\n", contract).rows == [])
    }

    @Test func `one column needs no delimiter`() throws {
        let contract = Self.columns(Contracts.field("a", .int(.standard)))
        let notice = try CSVTable(Array("a\n1".utf8), field: "lieux", file: "l.csv").notice
        #expect(notice?.message.english == "file read as UTF-8: 1 column")
        #expect(try Self.read("a\n1\n2\n", contract).rows == [.record([.int(1)]), .record([.int(2)])])
    }

    @Test func `a part is absent where all of its cells are blank`() throws {
        let contract = Contract(
            records: [
                Contract.Record(
                    name: "", fields: [Contracts.field("lieux", .list(.record(RecordID(1)), ListBounds(maximum: 9)))]),
                Contract.Record(
                    name: "A",
                    fields: [
                        Contracts.field("n", .int(.standard)), Contracts.field("t", .optional(.record(RecordID(2)))),
                    ]),
                Contract.Record(
                    name: "B", fields: [Contracts.field("c", .bool), Contracts.field("d", .optional(.bool))]),
            ], enums: [])
        #expect(
            try Self.read("n;t.c;t.d\n1;;\n2;oui;\n", contract).rows == [
                .record([.int(1), .none]), .record([.int(2), .record([.bool(true), .none])]),
            ])
        #expect(try Self.read("n;t.c;t.d\n1;;oui\n", contract).faults == ["2:3 data.missing-field lieux[0].t.c"])
    }

    @Test func `encodings are told, and the mark of a file is believed`() throws {
        func encoding(_ bytes: [UInt8], _ named: CSVDialect.Encoding? = nil) -> String {
            do {
                return try CSVTable(bytes, field: "x", file: "x", dialect: CSVDialect(encoding: named)).notice?.message
                    .english ?? ""
            } catch { return error.all[0].code }
        }
        // A character of two units in UTF-16.
        let pair = try CSVTable([0xFE, 0xFF, 0xD8, 0x3D, 0xDE, 0x00, 0, 0x3B, 0, 0x62], field: "x", file: "x")
        #expect(pair.header.map(\.text) == ["\u{1F600}", "b"])
        #expect(encoding(Array("é;b".utf8)).hasPrefix("file read as UTF-8: 2 columns, delimiter semicolon"))
        #expect(encoding([0xE9, 0x2C, 0x62]).hasPrefix("file read as Windows-1252: 2 columns, delimiter comma"))
        #expect(
            encoding([0xFF, 0xFE, 0xE9, 0, 9, 0, 0x62, 0]).hasPrefix("file read as UTF-16: 2 columns, delimiter tab"))
        #expect(encoding([0xEF, 0xBB, 0xBF, 0x62], .windows1252) == "csv.bad-encoding")
        #expect(encoding([0xFE, 0xFF, 0, 0x62], .utf8) == "csv.bad-encoding")
        #expect(encoding([0x62], .utf16) == "csv.bad-encoding")
        #expect(encoding([0xE9], .utf8) == "csv.bad-encoding")
        #expect(encoding([0xEF, 0xBB, 0xBF, 0xE9]) == "csv.bad-encoding")
        #expect(encoding([0xFE, 0xFF, 0]) == "csv.bad-encoding")
        #expect(encoding([0x81]) == "csv.bad-encoding")
        let named = CSVDialect(encoding: .utf8, delimiter: .tab)
        #expect(try CSVTable(Array("a".utf8), field: "x", file: "x", dialect: named).notice == nil)
    }

    // MARK: - What is refused, and where

    static let two = columns(
        Contracts.field("a", .optional(.text(TextType(maximum: 5)))), Contracts.field("b", .optional(.int(.standard))))

    @Test(arguments: [
        ("é;b", ["1:1 csv.unknown-header lieux", "1:1 csv.missing-header lieux"]),
        ("a;b;a", ["1:5 csv.duplicate-header lieux"]), ("a;b;\n", ["1:5 csv.unknown-header lieux"]),
        ("a;b\néé;x\n", ["2:4 csv.not-a-number lieux[0].b"]),
        ("a;b\n1;2;3\n1\n4;5\n", ["2:1 csv.ragged-row lieux[0]", "3:1 csv.ragged-row lieux[1]"]),
        ("a;b\n\n ; \n", ["3:1 csv.blank-row lieux[0]"]),
        ("a;b\n\"1\n2\";x\n", ["2:1 data.bad-line-break lieux[0].a", "3:4 csv.not-a-number lieux[0].b"]),
        ("a;b\n\"éé\n\né\";x\n", ["2:1 data.bad-line-break lieux[0].a", "4:4 csv.not-a-number lieux[0].b"]),
        ("a;b\n1\"2;3\n4;x\n", ["2:2 csv.stray-quote lieux[0]", "3:3 csv.not-a-number lieux[1].b"]),
        ("a;b\n\"1\"2;3\n", ["2:4 csv.stray-quote lieux[0]"]),
        ("a;b\n1;2\n\"3;4\n5;6", ["3:1 csv.unclosed-quote lieux[1]"]),
        ("a;b\n1;2\r3;4\n5;x\n", ["2:4 csv.lone-return lieux[0]", "3:3 csv.not-a-number lieux[1].b"]),
        ("a;\"b", ["1:3 csv.unclosed-quote lieux"]), ("", ["1:1 csv.empty lieux"]), ("\n\r\n", ["1:1 csv.empty lieux"]),
        ("a;b,c\n", ["1:1 csv.ambiguous-delimiter lieux"]),
        ("a;b\nabcdef;1\n", ["2:1 data.too-long lieux[0].a"]),
        ("a;b\n a;9007199254740993\n", ["2:1 data.blank-edges lieux[0].a", "2:4 data.out-of-range lieux[0].b"]),
        ("a;b\ne\u{301};1,5\n", ["2:1 data.not-nfc lieux[0].a", "2:4 data.not-an-integer lieux[0].b"]),
    ])
    func `what is wrong is told by line, column and path`(text: String, faults: [String]) throws {
        #expect(try Self.read(text, Self.two).faults == faults)
    }

    @Test func `a row of a million cells is one fault, and costs no memory`() throws {
        let commas = String(repeating: ",", count: 1_000_000)
        let rows = "a,b\n1,2\n\(commas)\n3,x\n"
        #expect(
            try Self.read(rows, Self.two).faults == ["3:1 csv.ragged-row lieux[1]", "4:3 csv.not-a-number lieux[2].b"])
        let table = try CSVTable(Array("a\(commas)".utf8), field: "lieux", file: "l.csv")
        #expect(table.header.count == CSVScanner.mostCells)
    }

    @Test func `rows past the maximum are one fault, at the first of them`() throws {
        let contract = Self.columns(Contracts.field("a", .bool), maximum: 2)
        #expect(try Self.read("a\n1\n0\nx\ny\n", contract).faults == ["4:1 data.list-too-long lieux"])
    }

    @Test func `a list is filled once, from a contract that has it`() throws {
        let bytes = Array("a;b\n".utf8)
        func faults(_ field: String, _ json: String = "{}") throws -> [String] {
            try Self.read(bytes, Self.contract, field: field, json: json).faults
        }
        #expect(try faults("lieux", #"{"lieux": []}"#) == ["1:1 csv.filled-twice lieux"])
        #expect(try faults("lieu") == ["1:1 csv.no-such-list lieu"])
        #expect(try faults("edition") == ["1:1 csv.no-such-list edition"])
        #expect(try faults("noms") == ["1:1 csv.no-such-list noms"])
        #expect(try faults("autres") == ["1:1 csv.not-flat autres"])
    }

    @Test func `a list of a record in the record is filled by its path`() throws {
        let contract = Contract(
            records: [
                Contract.Record(
                    name: "",
                    fields: [
                        Contracts.field("tableau", .optional(.record(RecordID(1)))),
                        Contracts.field("autre", .optional(.record(RecordID(1)))),
                    ]),
                Contract.Record(
                    name: "T",
                    fields: [
                        Contracts.field("nom", .text(TextType())),
                        Contracts.field("lieux", .list(.record(RecordID(2)), ListBounds(maximum: 9))),
                    ]),
                Contract.Record(name: "L", fields: [Contracts.field("a", .bool)]),
            ], enums: [])
        let decoder = Decoder(contract: contract, images: BelievedImages())
        func decoded(_ json: String, _ field: String, _ text: String = "a\noui\n") throws -> Result<Value, Diagnostics>
        {
            let table = try CSVTable(Array(text.utf8), field: field, file: "l.csv")
            return decoder.decode(try JSONReaderTests.parse(json), tables: [table])
        }
        let row = Value.list([.record([.bool(true)])])
        #expect(
            try decoded(#"{"tableau": {"nom": "x"}}"#, "tableau.lieux").get()
                == .record([.record([.text("x"), row]), .none]))
        func faults(_ json: String, _ field: String, _ text: String = "a\noui\n") throws -> [String] {
            guard case .failure(let faults) = try decoded(json, field, text) else { return [] }
            return faults.all.map { "\($0.code) \($0.dataPath?.description ?? "")" }
        }
        #expect(try faults("{}", "tableau.lieux") == ["csv.no-record tableau.lieux"])
        #expect(
            try faults(#"{"tableau": {"nom": "x", "lieux": []}}"#, "tableau.lieux") == [
                "csv.filled-twice tableau.lieux"
            ])
        #expect(
            try faults(#"{"tableau": {"nom": "x"}}"#, "lieux") == [
                "data.missing-field tableau.lieux", "csv.no-such-list lieux",
            ])
        #expect(
            try faults(#"{"tableau": {"nom": "x"}}"#, "tableau.lieux", "a\nx\n") == [
                "csv.not-a-boolean tableau.lieux[0].a"
            ])
        #expect(try faults("{}", "tableau..lieux") == ["csv.no-such-list tableau.….lieux"])
    }

    @Test func `records in records multiply up to a bound`() throws {
        let depth = 12
        let records = (0...depth).map { level in
            Contract.Record(
                name: "R\(level)",
                fields: level == depth
                    ? [Contracts.field("x", .bool)]
                    : ["a", "b"].map { Contracts.field($0, .record(RecordID(level + 2))) })
        }
        let root = Contract.Record(
            name: "", fields: [Contracts.field("lieux", .list(.record(RecordID(1)), ListBounds(maximum: 2)))])
        let contract = Contract(records: [root] + records, enums: [])
        #expect(try Self.read("a;b\n", contract).faults == ["1:1 csv.not-flat lieux"])
    }

    @Test func `a header that means two fields is refused`() throws {
        let contract = Self.columns(Self.header("a", .bool, "t.c"), Contracts.field("t", .record(RecordID(2))))
        var records = contract.records
        records.append(Contract.Record(name: "T", fields: [Contracts.field("c", .bool)]))
        let whole = Contract(records: records, enums: [])
        #expect(try Self.read("t.c;x\n", whole).faults.contains("1:1 csv.ambiguous-header lieux"))
        #expect(try Self.read("a;t.c\n", whole).faults.contains("1:3 csv.ambiguous-header lieux"))
    }

    @Test func `faults of the record come before those of tables, and all are counted`() throws {
        let contract = Contract(
            records: [
                Contract.Record(
                    name: "",
                    fields: [
                        Contracts.field("edition", .date), Contracts.field("rang", .int(.standard)),
                        Contracts.field("lieux", .list(.record(RecordID(1)), ListBounds(maximum: 500))),
                    ]),
                Contract.Record(name: "L", fields: [Contracts.field("a", .bool), Contracts.field("b", .bool)]),
            ], enums: [])
        let rows = String(repeating: "x;y\n", count: 100)
        let faults = try Self.read(Array(("a;b\n" + rows).utf8), contract, json: "\n{\"edition\": 5}").faults
        #expect(
            faults.prefix(3) == [
                "2:1 data.missing-field rang", "2:13 data.wrong-type edition", "2:1 csv.not-a-boolean lieux[0].a",
            ])
        #expect(faults.count == 101)
        #expect(faults.last == "data.more-errors ")
    }

    @Test func `no message holds a header or a cell that nobody declared`() throws {
        let table = try CSVTable(Array("Jeanne Dupont;b\n".utf8), field: "lieux", file: "l.csv")
        guard
            case .failure(let faults) = Decoder(contract: Self.two, images: BelievedImages()).decode(
                JSONValue(.object([])), tables: [table])
        else {
            Issue.record("it fits")
            return
        }
        for fault in faults.all {
            let texts = ([fault.message] + fault.hints.map(\.message)).flatMap { [$0.french, $0.english] }
            #expect(!texts.contains { $0.contains("Dupont") })
        }
    }
}
