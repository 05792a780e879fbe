import Foundation
import Gabarit

/// Does what the guides show, and ends with 1 where anything is not as they say: `Client TEMPLATES FONTS-LOCK FOLDER`.
@main struct Client {
    static func main() async throws {
        let (templates, fonts, folder) = (CommandLine.arguments[1], CommandLine.arguments[2], CommandLine.arguments[3])
        guard let day = CivilDate(iso: "2026-03-01") else { exit(1) }
        try Data(try await firstLetter(templates: templates, fonts: fonts)).write(
            to: URL(fileURLWithPath: "\(folder)/first.pdf"))

        let service = try await LetterService(templates: templates, fonts: fonts)
        let template = try service.catalogue.template("avis")
        let typed = try await typedLetter(.sample(43, on: day), template, service.renderer)
        try Data(typed.bytes).write(to: URL(fileURLWithPath: "\(folder)/typed.pdf"))

        let good = Array(JSONWriter.text(try JSONValue(encoding: Notice.sample(44, on: day))).utf8)
        await expect(200, "avis", good, of: service)
        await expect(404, "avi", good, of: service)
        await expect(422, "avis", Array("{}".utf8), of: service)
        await expect(413, "avis", [UInt8](repeating: 0x20, count: 2 << 20), of: service)
        let watching = Task { await service.run() }
        watching.cancel()
        await watching.value
        await expect(503, "avis", good, of: service)

        let lines = try (1...12).map { JSONWriter.text(try JSONValue(encoding: Notice.sample($0, on: day))) + "\n" }
        let data = "\(folder)/avis.ndjson"
        try Data(lines.joined().replacing("2026-7\"", with: "2026-7777777777777\"").utf8).write(
            to: URL(fileURLWithPath: data))
        try await run(template, Renderer(workers: 2), file: data, into: folder)
    }

    static func expect(_ status: Int, _ name: String, _ body: [UInt8], of service: LetterService) async {
        let answer = await service.answer(name, body)
        guard answer.status == status else {
            print("expected \(status), got \(answer.status): \(String(decoding: answer.body, as: UTF8.self))")
            exit(1)
        }
        if status != 200 { print("\(status): \(String(decoding: answer.body, as: UTF8.self))") }
    }
}
