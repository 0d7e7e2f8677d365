package fr.passerelle.routes;

import fr.passerelle.routes.account.AccountConfiguration;
import fr.passerelle.routes.certifiability.CertifiabilityConfiguration;
import fr.passerelle.routes.certification.CertificationConfiguration;
import fr.passerelle.routes.file.FileConfiguration;
import fr.passerelle.routes.frame.FrameConfiguration;
import fr.passerelle.routes.frame.ReadersConfiguration;
import fr.passerelle.routes.livret.LivretConfiguration;
import fr.passerelle.routes.notice.NoticeConfiguration;
import fr.passerelle.routes.pupil.PupilConfiguration;
import fr.passerelle.routes.schedule.ScheduleConfiguration;
import fr.passerelle.routes.school.SchoolConfiguration;
import fr.passerelle.routes.session.SessionConfiguration;
import fr.passerelle.routes.stray.StrayConfiguration;
import fr.passerelle.routes.work.WorkConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** Every class named {@code …Route}, and the beans of every subject. Who needs the beans of a subject alone imports its configuration. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = "fr\\.passerelle\\.routes\\..+Route"))
@Import({
    AccountConfiguration.class,
    CertifiabilityConfiguration.class,
    CertificationConfiguration.class,
    FileConfiguration.class,
    FrameConfiguration.class,
    LivretConfiguration.class,
    NoticeConfiguration.class,
    PupilConfiguration.class,
    ReadersConfiguration.class,
    ScheduleConfiguration.class,
    SchoolConfiguration.class,
    SessionConfiguration.class,
    StrayConfiguration.class,
    WorkConfiguration.class
})
public class RoutesConfiguration {}
