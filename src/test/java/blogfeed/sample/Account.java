package blogfeed.sample;

/**
 * An invented account.
 *
 * @param told whether an identity event tells its handle
 * @param joins whether it takes part in the talk around other people's posts
 */
record Account(String name, String domain, String language, boolean told, boolean joins) {
    String handle() {
        return name + "." + domain;
    }

    String did() {
        return Digest.did(handle());
    }
}
