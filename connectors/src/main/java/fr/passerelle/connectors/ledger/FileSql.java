package fr.passerelle.connectors.ledger;

/** What is asked about a received file {@code f}, and its state by that: SQL for whoever selects from {@code received_file f}. */
public final class FileSql {

    /**
     * Whether a hold {@code h} is about the file: it was raised by it, or it asks whose a result is that the file tells, or whether
     * the file's word on it counts. What becomes of a result otherwise, in Pix's feed or in a livret, is no question of the file.
     */
    public static final String IS_ASKED_BY = """
            (h.file_id = f.id or h.subject = any(f.results::text[]) and (h.kind in ('OTHER_PERSON', 'CONTRADICTED')
                or h.kind = 'REGRESSION' and h.details ->> 'source' = 'CLASS_CSV'))""";

    /** Whether a hold {@code h} is open and about the file {@code :file}. */
    public static final String OPEN_OF_FILE = """
            h.state = 'OPEN' and exists (select from received_file f where f.id = :file and %s)""".formatted(IS_ASKED_BY);

    /** Whether anything of the file waits for a person: a hold, or a result of which nobody has said yet whose it is. */
    public static final String WAITS = """
            (exists (select from hold h where h.state = 'OPEN' and %s)
                or exists (select from stray_result s where s.certification_id = any(f.results)
                    and not exists (select from certification c where c.id = s.certification_id)
                    and not exists (select from attribution t where t.kind = 'RESULT' and t.number = s.certification_id
                        and t.undone_at is null and t.verdict <> 'LATER')))""".formatted(IS_ASKED_BY);

    /** Whether a person gave up the work of the file, and nobody has asked for it since. */
    public static final String GIVEN_UP = """
            (f.state = 'RECEIVED' and (select w.state = 'DISCARDED' from work w
                where w.flow = f.flow and w.subject = f.id::text and w.state in ('QUARANTINED', 'DISCARDED')
                order by w.id desc limit 1) and not exists (select from work w
                where w.flow = f.flow and w.subject = f.id::text and w.state in ('READY', 'SENT')))""";

    /** The state of a session {@code s} now: that of the row, unless a person gave up the work of its file. */
    public static final String SESSION_STATE = """
            (case when s.state = 'RECEIVED' and exists (select from received_file f where f.id = s.file_id and %s)
                then 'ABANDONED' else s.state end)""".formatted(GIVEN_UP);

    /**
     * The state of the file now. That of the row is what its last reading left, and stands where nothing can be known: of class
     * CSVs that were not read since their results are kept.
     */
    public static final String STATE = """
            (case when %s then 'ABANDONED'
                when f.state not in ('APPLIED', 'HELD') then f.state
                when %s then 'HELD'
                when f.flow = 'READ_CLASS_RESULTS' and f.results is null then f.state
                else 'APPLIED' end)""".formatted(GIVEN_UP, WAITS);

    /**
     * How much of the file decisions in force keep out: pupils of the parts of an export, results of a class CSV. Of several decisions
     * about one matter the last counts; a doubt of Pix's feed about a result that is known keeps nothing of the file out.
     */
    public static final String SET_ASIDE = """
            ((select coalesce(sum(case when d.kind in ('SET_ASIDE', 'LEAVING', 'UPDATED', 'ARRIVING') then d.pupils else 1 end), 0)
                from (select distinct on (h.kind, h.subject) h.* from hold h where %s
                    order by h.kind, h.subject, h.id desc) d
                where d.state = 'REFUSED' and d.undone_at is null and d.kind <> 'REATTRIBUTED'
                    and (d.kind <> 'OTHER_PERSON' or d.details ->> 'source' = 'CLASS_CSV'
                        or not exists (select from certification c where c.id::text = d.subject)))
            + (select count(*) from attribution t
                where t.kind = 'RESULT' and t.number = any(f.results) and t.verdict = 'NOBODY' and t.undone_at is null))""".formatted(IS_ASKED_BY);

    private FileSql() {}
}
