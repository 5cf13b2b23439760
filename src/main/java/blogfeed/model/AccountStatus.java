package blogfeed.model;

/**
 * Whether an account's content may be shown.
 *
 * @param active whether it may
 * @param name {@code active}, or why not: {@code deactivated}, {@code suspended}, {@code takendown}, {@code deleted} …
 */
public record AccountStatus(boolean active, String name) {
    public static final AccountStatus ACTIVE = new AccountStatus(true, "active");

    /** Whether the account is gone for good and its records with it. */
    public boolean deleted() {
        return !active && name.equals("deleted");
    }
}
