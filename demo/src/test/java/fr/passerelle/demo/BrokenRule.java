package fr.passerelle.demo;

/**
 * Rules of who is whom, of what is gone and of which word counts, and the line that switches each of them off; by hand, the
 * same is to change that line and to run {@code ./passerelle demo --once}.
 */
enum BrokenRule {
    REJECTED_ONES_ARE_WRITTEN(
            "domain/src/main/java/fr/passerelle/domain/livret/Recuperation.java",
            "c -> c.status().isObtained()",
            "c -> c.status().isObtained() || c.status() == CertificationStatus.REJECTED",
            "livret : attendu "),
    AN_INE_IS_KEPT_AS_IT_IS_SPELT(
            "domain/src/main/java/fr/passerelle/domain/pupil/Ine.java",
            "if (isNormal(text)) {",
            "if (text != null) {",
            "INE_SPELT_ODDLY"),
    AN_INE_AND_A_BIRTH_DATE_ARE_A_PERSON(
            "domain/src/main/java/fr/passerelle/domain/identity/PersonCheck.java",
            "if (firstClose(resemblance)) {\n            return SAME;",
            "if (resemblance.ine()) {\n            return SAME;",
            "OTHER_CHILD_BORN_THE_SAME_DAY"),
    ANOTHERS_INE_IS_NO_DOUBT(
            "domain/src/main/java/fr/passerelle/domain/identity/Recognition.java",
            "|| !bearsTheIne && other.resemblance.ine()",
            "",
            "INES_EXCHANGED"),
    A_NEW_INE_IS_A_NEW_PERSON(
            "domain/src/main/java/fr/passerelle/domain/identity/PersonCheck.java",
            "return lastClose(resemblance) ? NEW_INE : ASK;",
            "return OTHER;",
            "INE_CHANGED"),
    A_NEW_FIRST_NAME_IS_ANOTHER_CHILD(
            "domain/src/main/java/fr/passerelle/domain/identity/PersonCheck.java",
            "return lastClose(resemblance) ? NEW_FIRST_NAME : ASK;",
            "return ASK_AS_TWO;",
            "FIRST_NAME_CHANGED"),
    A_NUMBER_IS_A_PERSON(
            "domain/src/main/java/fr/passerelle/domain/identity/ResultOwner.java",
            "return agrees(person, told) && !displaced ?",
            "return person > 0 ?",
            "NUMBERS_EXCHANGED"),
    THE_FIRST_SCHOOL_OF_AN_ACCOUNT_COUNTS(
            "domain/src/main/java/fr/passerelle/domain/identity/AccountMatching.java",
            "return account.schools().stream()",
            "return account.schools().stream().limit(1)",
            "ACCOUNT_OF_TWO_SCHOOLS"),
    A_TOLERANCE_DISPLACES(
            "domain/src/main/java/fr/passerelle/domain/identity/AccountClaim.java",
            "return likeness == Likeness.FIRST_EXACT && holder.likeness == Likeness.FORMER",
            "return likeness.isTentative()",
            "TWIN_WHO_NEVER_COMES"),
    THE_LAST_FILE_COUNTS(
            "connectors/src/main/java/fr/passerelle/connectors/ledger/certification/CertificationMerging.java",
            "last.isAfter(told(one))",
            "last == null",
            "CONTRADICTED_BY_AN_OLD_FILE"),
    A_RESULT_IS_AWAITED_AGAIN(
            "domain/src/main/java/fr/passerelle/domain/certification/CertificationMerge.java",
            "if (isPublished(known) && incoming.status().isAwaited() || ",
            "if (",
            "UNPUBLISHED"),
    A_PIX_PLUS_EXPLAINS_NOTHING(
            "domain/src/main/java/fr/passerelle/domain/certification/Disappearance.java",
            "one -> one.hides(last.certification())",
            "one -> false",
            "UNLISTED"),
    WHO_CANNOT_BE_IMPORTED_IS_GONE(
            "mappings/src/main/java/fr/passerelle/mappings/siecle/ExportDraft.java",
            "present.add(pupil.toPresent(line, reason.label()));",
            "",
            "INE_LOST"),
    WHO_LEAVES_LATER_IS_GONE(
            "mappings/src/main/java/fr/passerelle/mappings/siecle/PupilChecks.java",
            "if (day.isBefore(today)) {",
            "if (day != null) {",
            "LEAVES_LATER"),
    A_PUPIL_IS_IN_TWO_SCHOOLS(
            "connectors/src/main/java/fr/passerelle/connectors/ledger/pupil/PupilApplication.java",
            "        losing(staged, values);\n",
            "",
            "MOVES_UNTOLD"),
    NO_SCHOOL_TAKES_ANOTHER_OVER(
            "connectors/src/main/java/fr/passerelle/connectors/ledger/livret/LivretView.java",
            "ScopeSql.PUPILS, LevelRow.JOIN",
            "ScopeSql.PUPILS.replace(\" or successor = :uai\", \"\"), LevelRow.JOIN",
            "NOT_EXPORTED_YET"),
    A_CLOSED_SCHOOL_HAS_A_FEED_OF_ITS_OWN(
            "connectors/src/main/java/fr/passerelle/connectors/ledger/feed/FeedAccessLedger.java",
            "select coalesce(successor, uai) from school",
            "select uai from school",
            "LSU, "),
    EVERY_YEAR_BEGINS_IN_SEPTEMBER(
            "domain/src/main/java/fr/passerelle/domain/school/SchoolCalendar.java",
            "\"Pacific/Noumea\", Month.JANUARY",
            "\"Pacific/Noumea\", Month.AUGUST",
            "9990004A"),
    EVERY_ACADEMY_OPENS_IN_JUNE(
            "domain/src/main/java/fr/passerelle/domain/livret/OpeningCalendar.java",
            "USUAL_IN_THE_SOUTH = MonthDay.of(11, 7)",
            "USUAL_IN_THE_SOUTH = MonthDay.of(6, 7)",
            "OVERSEAS"),
    THE_DAY_OF_A_TEST_IS_THAT_OF_PARIS(
            "mappings/src/main/java/fr/passerelle/mappings/pix/JsonFields.java",
            "instant(name).atZone(zone)",
            "instant(name).atZone(ZoneId.of(\"Europe/Paris\"))",
            "jour du test"),
    A_FILE_ON_ITS_WAY_IS_TAKEN(
            "connectors/src/main/java/fr/passerelle/connectors/intake/PassingName.java",
            "            \".filepart\",\n",
            "",
            "ON_ITS_WAY"),
    LAST_YEARS_SESSIONS_COUNT(
            "connectors/src/main/java/fr/passerelle/connectors/ledger/school/StandingView.java",
            "where session_date >= n.first_day group",
            "group",
            "chiffres (9990002Y)"),
    A_NEW_WORD_IS_GUESSED(
            "mappings/src/main/java/fr/passerelle/mappings/pix/ResultsRow.java",
            "case \"validee\" ->",
            "case \"validee\", \"obtenue\" ->",
            "WITH_A_NEW_WORD"),
    A_HEADER_IS_ITS_BYTES(
            "mappings/src/main/java/fr/passerelle/mappings/csv/HeaderNames.java",
            ".replaceAll(\"[\\\\s\\\\u00A0\\\\u2007\\\\u2009\\\\u202F]+\", \" \")",
            "",
            "export-fregata.csv");

    private final String source;
    private final String right;
    private final String wrong;
    private final String named;

    BrokenRule(String source, String right, String wrong, String named) {
        this.source = source;
        this.right = right;
        this.wrong = wrong;
        this.named = named;
    }

    /** Of the class, from the root of the checkout. */
    String source() {
        return source;
    }

    String right() {
        return right;
    }

    String wrong() {
        return wrong;
    }

    /** What the line that names the pupil, the file or the question must contain. */
    String named() {
        return named;
    }

    /** Two, for somebody has to come from elsewhere in most of them; more for a school of a kind that few are. */
    String schools() {
        return switch (this) {
            case REJECTED_ONES_ARE_WRITTEN -> "1";
            case EVERY_YEAR_BEGINS_IN_SEPTEMBER, EVERY_ACADEMY_OPENS_IN_JUNE, THE_DAY_OF_A_TEST_IS_THAT_OF_PARIS -> "4";
            case A_HEADER_IS_ITS_BYTES -> "5";
            case NO_SCHOOL_TAKES_ANOTHER_OVER, A_CLOSED_SCHOOL_HAS_A_FEED_OF_ITS_OWN -> "8";
            default -> "2";
        };
    }
}
