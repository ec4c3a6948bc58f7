#if FEEDGATE_CORE
    import ArgumentParser

    extension Feedgate {
        /// A core build has no home commands: it leaves out the network, the store and the server.
        static let homeCommands: [any ParsableCommand.Type] = []
    }
#endif
