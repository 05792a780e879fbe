/// What a search for records needs to know of a fixed box beside its place.
struct BoxSetting: Hashable {
    /// How data are set in it.
    var places: [TextPlaceInBox] = []
    /// Whether it shows a page's number or how many there are.
    var showsPages = false
}
