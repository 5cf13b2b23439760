package bench;

/**
 * One event of the network, as no wire has it yet.
 *
 * @param subject its number in {@link Names#SUBJECTS}
 * @param micros when the stream saw it
 * @param operation of a record, otherwise empty
 * @param body the record as JSON with its keys in order, or what happened to the account; empty for a delete
 */
record Event(
        byte subject,
        long seq,
        long micros,
        String did,
        String operation,
        String rkey,
        String rev,
        String body,
        String cid) {

    boolean isOfARecord() {
        return subject > 1;
    }

    String subjectName() {
        return Names.SUBJECTS[subject];
    }
}
