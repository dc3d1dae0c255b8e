package io.mayberelated.deploy.e2e;

/** A work as tests put it in. */
record Work(String id, String title, String author, int year) {
    static final Work CLOCKS = new Work(
            "doi:10.1145/359545.359563",
            "Time, Clocks, and the Ordering of Events in a Distributed System",
            "Leslie Lamport",
            1978);
    static final Work GENERALS =
            new Work("doi:10.1145/357172.357176", "The Byzantine Generals Problem", "Leslie Lamport", 1982);
    static final Work PARLIAMENT =
            new Work("doi:10.1145/279227.279229", "The Part-Time Parliament", "Leslie Lamport", 1998);
    static final Work IMPOSSIBILITY = new Work(
            "doi:10.1145/3149.214121",
            "Impossibility of Distributed Consensus with One Faulty Process",
            "Michael J. Fischer",
            1985);
    static final Work SNAPSHOTS = new Work(
            "doi:10.1145/214451.214456",
            "Distributed Snapshots: Determining Global States of Distributed Systems",
            "K. Mani Chandy",
            1985);
    static final Work COMMIT =
            new Work("doi:10.1145/1132863.1132867", "Consensus on Transaction Commit", "Jim Gray", 2006);
    static final Work REPLICATED = new Work(
            "doi:10.1145/98163.98167",
            "Implementing Fault-Tolerant Services Using the State Machine Approach",
            "Fred B. Schneider",
            1990);
    static final Work DETECTORS = new Work(
            "doi:10.1145/226643.226647",
            "Unreliable Failure Detectors for Reliable Distributed Systems",
            "Tushar Deepak Chandra",
            1996);
    static final Work PRESENCE = new Work(
            "doi:10.1145/42282.42283", "Consensus in the Presence of Partial Synchrony", "Cynthia Dwork", 1988);
    static final Work RANDOMIZED = new Work(
            "doi:10.1145/800221.806707",
            "Another Advantage of Free Choice: Completely Asynchronous Agreement Protocols",
            "Michael Ben-Or",
            1983);

    String json() {
        return """
                {"title":"%s","authors":["%s"],"year":%d}""".formatted(title, author, year);
    }

    /** The title as people name a work in a sentence. */
    String quoted() {
        return "“" + title + "”";
    }
}
