package fr.passerelle.routes.pupil;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The steps of pupil exports, and those who look at imports and decide about them. */
@Configuration(proxyBeanMethods = false)
@Import({
    EarlyPapers.class,
    ExportReading.class,
    ExportsPull.class,
    HandOn.class,
    ImportDecisions.class,
    ImportDoubts.class,
    ImportJudge.class,
    MefDoubts.class,
    PixAnswer.class,
    PixCopies.class,
    PixUpload.class,
    PupilDoubts.class,
    PupilImport.class,
    PupilReading.class,
    SiecleImportDesk.class
})
public class PupilConfiguration {}
