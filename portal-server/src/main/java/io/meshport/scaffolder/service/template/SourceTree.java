package io.meshport.scaffolder.service.template;

import io.meshport.scaffolder.FileTree;

/**
 * What a source of templates holds at one moment.
 *
 * @param source name of the source
 * @param revision commit, or version of the library
 * @param files all files of it
 * @param folder where to look for templates; empty for everywhere
 */
public record SourceTree(String source, String revision, FileTree files, String folder) {}
