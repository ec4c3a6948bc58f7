/// The version of this build, as `feedgate --version` and the user agent print it.
public let feedgateVersion = "0.1.0"
