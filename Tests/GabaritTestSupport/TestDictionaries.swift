/// Hyphenation dictionaries that the tests divide words with: those of the Debian packages that `Fonts/fonts.lock` names.
public enum TestDictionaries {
    /// French.
    public static let french = "/usr/share/hyphen/hyph_fr.dic"
    /// British English.
    public static let english = "/usr/share/hyphen/hyph_en_GB.dic"
}
