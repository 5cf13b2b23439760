package blogfeed.cli;

import java.util.Locale;

/** Every setting there is: its key in the file, its default, and what it means. */
enum Setting {
    DATA("data", "./data", "folder of the database"),
    FEEDS("feeds", "", "folder of the feed definitions; those that come with the program where there is none"),
    PORT("port", "3000", "port of the web server, 0 for any free one"),
    LISTEN("listen", "127.0.0.1", "address the web server listens on; 0.0.0.0 for all"),
    HOSTNAME("hostname", "", "public name of the web server, such as feeds.example.org"),
    SERVICE_DID("serviceDid", "", "DID of the service; did:web of the hostname where unset"),
    PUBLISHER_DID("publisherDid", "", "DID of the account that publishes the feeds"),
    HANDLE("handle", "", "handle of that account, such as you.bsky.social"),
    PDS("pds", "", "server of that account, such as https://bsky.social; its DID tells it where unset"),
    ENDPOINTS(
            "endpoints",
            "wss://jetstream.us-east.bsky.network/xrpc/network.bsky.jetstream.subscribeEvents,"
                    + "wss://jetstream.us-west.bsky.network/xrpc/network.bsky.jetstream.subscribeEvents,"
                    + "wss://jetstream2.us-east.bsky.network/subscribe,wss://jetstream1.us-east.bsky.network/subscribe,"
                    + "wss://jetstream2.us-west.bsky.network/subscribe,wss://jetstream1.us-west.bsky.network/subscribe",
            "Jetstream endpoints, the preferred first"),
    COMPRESS("compress", "true", "whether those are asked to compress what they send: true or false"),
    ZSTD_DICTIONARY("zstdDictionary", "", "file of the dictionary that servers of the first wire compress with"),
    ENGAGEMENT(
            "engagement",
            "stream",
            "where likes and reposts are counted: stream, as they happen, or poll, asking the AppView now and then"),
    APPVIEW("appview", "https://public.api.bsky.app", "AppView that is asked for counts; empty for none"),
    PLC_DIRECTORY("plcDirectory", "https://plc.directory", "directory of the DIDs of method plc, for viewers' keys"),
    READ_PAGES("readPages", "true", "whether the pages of articles are fetched and read: true or false"),
    CONTACT("contact", "", "whom the sites of these pages can write to: a mail or web address; told as User-Agent"),
    PAGES_PER_HOUR("pagesPerHour", "1000", "most pages fetched in an hour; the most wanted go first"),
    FETCH_PORTS("fetchPorts", "80,443", "ports that pages may be fetched from"),
    FETCH_PRIVATE(
            "fetchPrivate", "false", "for tests: whether pages may be fetched from private addresses: true or false"),
    FETCH_GATEWAY("fetchGateway", "", "for trials: a server that is asked for every page instead of the page's own"),
    JUDGE("judge", "", "OpenAI-compatible endpoint that is asked about borderline articles; empty for none"),
    JUDGE_MODEL("judgeModel", "", "name of the model that the judge uses"),
    JUDGE_KEY_FILE(
            "judgeKeyFile", "", "file with the judge's API key; or set the variable BLOGFEED_JUDGE_KEY to the key"),
    JUDGES_PER_HOUR(
            "judgesPerHour", "60", "most articles the judge is asked about in an hour; the most wanted go first"),
    JUDGE_TIMEOUT("judgeTimeout", "60s", "how long the judge may take to answer"),
    TUNE_TOKEN_FILE(
            "tuneTokenFile",
            "",
            "file with the token that opens the tuner's page from elsewhere; or set BLOGFEED_TUNE_TOKEN to the token"),
    TUNE_SAVE("tuneSave", "false", "whether the tuner's page may write feed.yaml: true or false"),
    START("start", "3h", "how far the very first start goes back"),
    REFRESH("refresh", "10s", "how often feeds are ranked anew, if anything changed"),
    KEEP_POSTS("keepPosts", "30d", "how long mentions and their engagement are kept"),
    KEEP_NEAR_MISSES("keepNearMisses", "3d", "how long turned-away links are kept"),
    KEEP_HISTORY("keepHistory", "3d", "how far back 'preview --at' and 'replay' can look"),
    KEEP_FEEDBACK(
            "keepFeedback",
            "30d",
            "how long what viewers tell of articles counts for their own pages; 0s for not at all");

    final String key;
    final String fallback;
    final String help;

    Setting(String key, String fallback, String help) {
        this.key = key;
        this.fallback = fallback;
        this.help = help;
    }

    /** What stands for the value in help texts. */
    String label() {
        return switch (this) {
            case DATA, FEEDS -> "DIR";
            case PORT, PAGES_PER_HOUR, JUDGES_PER_HOUR -> "N";
            case FETCH_PORTS -> "N[,N…]";
            case LISTEN, CONTACT -> "ADDRESS";
            case HOSTNAME, HANDLE, JUDGE_MODEL -> "NAME";
            case SERVICE_DID, PUBLISHER_DID -> "DID";
            case ENDPOINTS -> "URL[,URL…]";
            case COMPRESS, READ_PAGES, FETCH_PRIVATE, TUNE_SAVE -> "true|false";
            case ZSTD_DICTIONARY, JUDGE_KEY_FILE, TUNE_TOKEN_FILE -> "FILE";
            case ENGAGEMENT -> "stream|poll";
            case APPVIEW, PLC_DIRECTORY, FETCH_GATEWAY, PDS, JUDGE -> "URL";
            case JUDGE_TIMEOUT, START, REFRESH, KEEP_POSTS, KEEP_NEAR_MISSES, KEEP_HISTORY, KEEP_FEEDBACK -> "TIME";
        };
    }

    String shortFallback() {
        return this == ENDPOINTS ? "Bluesky's public ones" : fallback;
    }

    /** {@code --keep-posts} */
    String flag() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code BLOGFEED_KEEP_POSTS} */
    String variable() {
        return "BLOGFEED_" + name();
    }
}
