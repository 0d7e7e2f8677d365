package fr.passerelle.hub.wiring;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/** Whether the CRCN levels of 6e are written for LSU, and what is stated for it. */
public record LsuSettings(
        @DefaultValue("false") @Name("crcn-6e") boolean crcn6e,
        @DefaultValue Crcn crcn) {

    /**
     * @param facts folder of {@code <UAI>.csv}
     * @param schools by UAI
     */
    public record Crcn(
            @DefaultValue("13.0") String schemaVersion,
            @DefaultValue("config/lsu-6e") Path facts,
            @DefaultValue Map<String, Stated> schools) {}

    /** What a person states of a school; see {@link fr.passerelle.mappings.lsu.CrcnStatement}. */
    public record Stated(
            @DefaultValue("") String head,
            @DefaultValue("0") int period,
            @DefaultValue("3") int periods,
            @DefaultValue("") String discipline,
            @DefaultValue("") String disciplineLabel,
            @DefaultValue("") String election,
            @DefaultValue("0") long teacher,
            @DefaultValue("epp") String teacherType,
            @DefaultValue("") String remark) {}
}
