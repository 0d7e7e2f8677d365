package fr.passerelle.routes.certification;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The steps of results, and what follows from those that are not there. */
@Configuration(proxyBeanMethods = false)
@Import({
    ClassResultsImport.class,
    ClassResultsSaving.class,
    ClassResultsTrial.class,
    FeedSilence.class,
    JuryResults.class,
    LedgerResultDesk.class,
    ResultEffects.class,
    ResultOwners.class,
    ResultQuestions.class,
    ResultsTakenBack.class,
    SessionAnswer.class,
    SessionAnswers.class,
    SetAsideTelling.class
})
public class CertificationConfiguration {}
