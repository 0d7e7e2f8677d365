package fr.passerelle.console.web;

import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers as {@code application/problem+json} whatever the API's controllers refuse. */
@RestControllerAdvice(annotations = OperatorApi.class)
class ApiErrors extends ResponseEntityExceptionHandler {}
