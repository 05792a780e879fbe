public import GabaritPages

/// Faces that the tests set text with: the Debian packages that `Fonts/fonts.lock` names.
public enum TestFaces {
    private static let roboto = "/usr/share/fonts/truetype/roboto/unhinted/RobotoTTF/"
    private static let condensed = "/usr/share/fonts/truetype/roboto/unhinted/"
    private static let liberation = "/usr/share/fonts/truetype/liberation2/"

    /// All of them, in the order of the lock.
    public static let all: [Face] = [
        Face(family: "Roboto", weight: 400, italic: false, path: roboto + "Roboto-Regular.ttf"),
        Face(family: "Roboto", weight: 400, italic: true, path: roboto + "Roboto-Italic.ttf"),
        Face(family: "Roboto", weight: 500, italic: false, path: roboto + "Roboto-Medium.ttf"),
        Face(family: "Roboto", weight: 500, italic: true, path: roboto + "Roboto-MediumItalic.ttf"),
        Face(family: "Roboto", weight: 700, italic: false, path: roboto + "Roboto-Bold.ttf"),
        Face(family: "Roboto", weight: 700, italic: true, path: roboto + "Roboto-BoldItalic.ttf"),
        Face(family: "Roboto Condensed", weight: 400, italic: false, path: condensed + "RobotoCondensed-Regular.ttf"),
        Face(family: "Roboto Condensed", weight: 700, italic: false, path: condensed + "RobotoCondensed-Bold.ttf"),
        Face(family: "Liberation Mono", weight: 400, italic: false, path: liberation + "LiberationMono-Regular.ttf"),
        Face(family: "Liberation Sans", weight: 400, italic: false, path: liberation + "LiberationSans-Regular.ttf"),
        Face(family: "Liberation Sans", weight: 700, italic: false, path: liberation + "LiberationSans-Bold.ttf"),
    ]

    /// The face of a family.
    public static func face(_ family: String, weight: Int = 400, italic: Bool = false) -> Face.ID {
        Face.ID(all.firstIndex { $0.family == family && $0.weight == weight && $0.italic == italic } ?? 0)
    }
}
