package blogfeed.lab;

/** Is told how far a longer work is. */
public interface Steps {
    Steps UNTOLD = (sentence, done, all) -> {};

    /** @param sentence such as "undid %,d of %,d changes" */
    void tell(String sentence, long done, long all);
}
