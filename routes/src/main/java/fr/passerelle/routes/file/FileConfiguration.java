package fr.passerelle.routes.file;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The reception of files, and what is told of them. */
@Configuration(proxyBeanMethods = false)
@Import({HandedFiles.class, ReceivedFiles.class, FileOutcome.class, IntakeNews.class, Receivers.class, Reception.class})
public class FileConfiguration {}
