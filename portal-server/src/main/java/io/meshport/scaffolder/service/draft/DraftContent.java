package io.meshport.scaffolder.service.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What somebody wants to keep of a wizard.
 *
 * @param template name of the template
 * @param values what is filled in; secrets among them are dropped
 * @param page the page that they are at, counted from 0
 */
public record DraftContent(String template, ObjectNode values, int page) {}
