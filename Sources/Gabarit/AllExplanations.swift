import GabaritContent
public import GabaritLanguage
import GabaritLayout

/// The explanations of every module's codes.
public enum AllExplanations {
    /// All of them, in alphabetical order of their codes.
    public static let sorted: [Explanation] =
        (Explanations.all + CatalogueExplanations.all + ContentExplanations.all + FileExplanations.all
        + FitExplanations.all
        + FlowExplanations.all + RenderingExplanations.all + VersionExplanations.all)
        .sorted { $0.code < $1.code }
}
