package fr.passerelle.routes.notice;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Who tells the operators. */
@Configuration(proxyBeanMethods = false)
@Import({NoticeSending.class, OperatorNotices.class})
public class NoticeConfiguration {}
