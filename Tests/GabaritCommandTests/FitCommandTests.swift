import Foundation
import GabaritTestSupport
import Testing

/// `check --fit`: the three answers, in words, in JSON and in exit codes, and the records that show what overflows.
struct FitCommandTests {
    /// A contract of an address and a name.
    static let data = """
          edition  Date
          nom      Text(max: 60)
          lignes   [Text(max: 38, repertoire: postal)](min: 2, max: 7)

        """

    /// A frame of a height for an address of seven lines, 23.8 mm high.
    static func frame(_ height: String, _ more: String = "", of body: String = "lines lignes style: postal") -> String {
        """
        style postal { font: "Liberation Mono" size: 10pt leading: 3.4mm kerning: false ligatures: false spaceAfter: 0mm }
        page { margins 100mm 18mm 25mm 18mm }
        frame at: (105mm, 20mm) size: (85mm, \(height)) \(more) { \(body) }
        "Bonjour {nom}"
        """
    }

    static func command(_ body: String) throws -> Command {
        let command = try Command(isEmpty: true)
        try command.writeTemplate(data: data, body: body)
        return command
    }

    @Test(arguments: Self.templates) func `the report of a shipped template is the one that was looked at`(
        _ name: String
    ) throws {
        let outcome = try Command()("check", name, "--fit", "--lang", "en")
        #expect(outcome.status == 0, "\(outcome.errors)")
        Golden.expect(outcome.text, "fit/\(name).txt")
    }

    static let templates: [String] = {
        let folder = Golden.root.appendingPathComponent("Templates").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter {
            FileManager.default.fileExists(atPath: "\(folder)/\($0)/samples")
        }.sorted()
    }()

    @Test func `a box that holds whatever comes is proved, and the exit is 0`() throws {
        let command = try Self.command(Self.frame("24mm"))
        let english = command("check", "essai", "--fit")
        #expect(english.status == 0 && english.errors.isEmpty)
        #expect(english.text.contains("  answer  what"))
        #expect(english.text.contains("proved  frame"))
        #expect(english.text.contains("85.0 × 24.0"))
        #expect(english.text.contains("80.5 × 23.8"))
        #expect(english.text.contains("essai/essai.gabarit:17"))
        #expect(!english.text.contains("corner"))
        let french = command("check", "essai", "--fit", "--lang", "fr").text
        #expect(french.contains("réponse") && french.contains("prouvé   cadre") && french.contains("80,5 × 23,8"))
    }

    @Test func `a box that overflows has a record that shows it, and the exit is 1`() throws {
        let command = try Self.command(Self.frame("20mm"))
        let outcome = command("check", "essai", "--fit", "--witness", "found/here")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("[layout.unproved]"))
        #expect(outcome.text.contains("overflows  frame"))
        #expect(
            outcome.text.contains("overflows for 8 of the 24 corner records; the smallest is 0.4 mm too high"),
            "\(outcome.text)")
        #expect(outcome.text.contains("witness: found/here/essai-1.json (mostly `lignes`)"))
        #expect(outcome.text.contains("corner records: gabarit sample essai --extreme --count 24"))
        // The record fits its contract: the same template with a total step makes a document of it.
        try command.writeTemplate(data: Self.data, body: Self.frame("20mm", "overflow: continue"))
        #expect(command("render", "essai", "--data", "found/here/essai-1.json", "-o", "o.pdf").status == 0)
        let french = command("check", "essai", "--fit", "--lang", "fr", "--witness", "ici")
        #expect(french.status == 0)
        #expect(
            french.text.contains(
                "continue dans le texte pour 8 des 24 enregistrements extrêmes ; le plus petit a 0,4 mm de trop en hauteur"
            ))
        #expect(french.text.contains("témoin : ici/essai-1.json (surtout `lignes`)"))
        #expect(command.bytes("ici/essai-1.json") == command.bytes("found/here/essai-1.json"))
    }

    @Test func `without a folder a witness goes among the temporary files, and its place is told`() throws {
        let command = try Self.command(Self.frame("20mm"))
        try FileManager.default.createDirectory(
            at: command.folder.appendingPathComponent("tmp"), withIntermediateDirectories: true)
        let folder = command.folder.appendingPathComponent("tmp").path
        let outcome = command("check", "essai", "--fit", environment: ["TMPDIR": folder])
        let path = try #require(outcome.text.firstMatch(of: /witness: (.+\/essai-1\.json)/)).1
        #expect(path.hasPrefix("\(folder)/gabarit-fit-"))
        #expect(FileManager.default.fileExists(atPath: String(path)))
        // Beside the template nothing is written.
        let beside = try FileManager.default.contentsOfDirectory(
            atPath: command.root.appendingPathComponent("essai").path)
        #expect(beside == ["essai.gabarit"])
    }

    @Test func `a box that is not proved but holds is an error still, and says which of the two it is`() throws {
        // 60 characters of the widest take three lines of 5 mm at most; the bound says more.
        let body = Self.frame("16mm", of: "text \"{nom}\" size: 10pt leading: 5mm")
        let outcome = try Self.command(body)("check", "essai", "--fit")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("[layout.unproved]"))
        #expect(outcome.text.contains("holds at the corners  frame"), "\(outcome.text)")
        #expect(outcome.text.contains("no proof, but it holds the 24 corner records and "))
        let continuing = Self.frame("16mm", "overflow: continue", of: "text \"{nom}\" size: 10pt leading: 5mm")
        let held = try Self.command(continuing)("check", "essai", "--fit", "--lang", "fr")
        #expect(held.status == 0 && held.errors.isEmpty)
        #expect(held.text.contains("tient dans les cas extrêmes  cadre"))
        #expect(held.text.contains("sans preuve, mais tient avec les 24 enregistrements extrêmes et "))
    }

    @Test func `programs read one object a box, a text and a column`() throws {
        let row = Self.frame(
            "20mm", of: "row gap: 2mm { column width: 40mm { \"Nom\" } column width: 1fr { text \"{nom}\" } }")
        let command = try Self.command(row)
        let outcome = command("check", "essai", "--fit", "--diagnostics", "json", "--witness", "w")
        #expect(outcome.status == 1)
        let objects = try outcome.text.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        #expect(objects.map { $0["kind"] as? String } == ["frame", "cell", "line", "cell", "line"])
        let box = try #require(objects.first)
        #expect(box["template"] as? String == "essai@1")
        #expect(box["path"] as? String == "essai/essai.gabarit" && box["line"] as? Int == 17)
        #expect(box["answer"] as? String == "overflows")
        #expect((box["room"] as? [String: Double])?["height"] == 20)
        #expect(box["dataPath"] as? String == "nom" && box["corners"] as? Int == 24)
        let witness = try #require(box["witness"] as? [String: Any])
        #expect(witness["file"] as? String == "w/essai-1.json" && witness["measure"] as? String == "height")
        #expect(witness["dataPath"] as? String == "nom")
        #expect(try #require(witness["excess"] as? Double) > 0)
        #expect(objects[2]["answer"] as? String == "proved" && objects[2]["part"] as? Int == 2)
        #expect(objects[4]["answer"] as? String == "breaks")
        let seen = try #require(objects[4]["seenLines"] as? Int)
        let most = try #require(objects[4]["mostLines"] as? Int)
        #expect(seen > 1 && seen <= most)
        for line in outcome.errors.split(separator: "\n") {
            #expect((try? JSONSerialization.jsonObject(with: Data(line.utf8))) != nil)
        }
    }

    @Test func `a folder that cannot be made ends with 73`() throws {
        let command = try Self.command(Self.frame("20mm"))
        try command.write("a file", "taken")
        let outcome = command("check", "essai", "--fit", "--witness", "taken/folder")
        #expect(outcome.status == 73)
        #expect(outcome.errors.contains("[file.write]"))
    }

    @Test func `without the flag nothing is searched or written`() throws {
        let outcome = try Self.command(Self.frame("20mm"))("check", "essai")
        #expect(outcome.status == 1 && outcome.text.isEmpty)
    }
}
