package blogfeed.sample;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All accounts of the sample. */
final class Cast {
    private final List<Account> accounts;
    private final Map<String, Account> byName;

    private Cast(List<Account> accounts) {
        this.accounts = accounts;
        this.byName = accounts.stream().collect(Collectors.toMap(Account::name, Function.identity()));
    }

    static Cast read() {
        return new Cast(Resources.rows("accounts.csv", ",").stream()
                .skip(1)
                .map(row -> new Account(row[0], row[1], row[2], row[3].equals("yes"), row[4].equals("yes")))
                .toList());
    }

    List<Account> all() {
        return accounts;
    }

    /** Those who like, repost, answer and follow; none of them ever leaves. */
    List<Account> joining() {
        return accounts.stream().filter(Account::joins).toList();
    }

    List<Account> speaking(String language) {
        return joining().stream()
                .filter(account -> account.language().equals(language))
                .toList();
    }

    Account named(String name) {
        var account = byName.get(name);
        if (account == null) {
            throw new IllegalArgumentException("No account is named " + name);
        }
        return account;
    }
}
