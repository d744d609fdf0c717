package io.meshport.scaffolder;

import java.util.Optional;

/**
 * Which template a task runs, and where its files lie.
 *
 * @param name name of the template, unique in the portal
 * @param revision commit that it came from; for the library of the portal the version of the portal
 * @param files the files beside the template, for relative addresses in {@code fetch:*}
 */
public record TemplateOrigin(String name, String revision, TemplateFiles files) {

  /** The files that belong to a template. */
  public interface TemplateFiles {
    /**
     * All files below a folder, by a path relative to the template's own folder.
     *
     * @param path such as {@code ./skeleton}; never leaves the template's repository
     * @throws ActionFailure when it does, or there is nothing
     */
    FileTree folder(String path);

    /** One file, or nothing. */
    Optional<byte[]> file(String path);
  }
}
