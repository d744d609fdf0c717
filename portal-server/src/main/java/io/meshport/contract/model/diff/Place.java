package io.meshport.contract.model.diff;

import io.meshport.contract.model.diff.value.Matched;
import io.meshport.platform.document.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * A thing of a contract that is compared, and where it stands in both documents.
 *
 * @param section the part of the contract
 * @param subject what it is in a sentence: "Column `email`"
 * @param element its name with the names around it
 * @param older pointer into the older document; none when it was added
 * @param newer pointer into the newer document; none when it was removed
 */
record Place(
    String section,
    String subject,
    String element,
    @Nullable String older,
    @Nullable String newer) {

  static final String ROOT_SUBJECT = "The contract";

  /** The contract itself. */
  static Place root(String section) {
    return new Place(section, ROOT_SUBJECT, "", "", "");
  }

  /** One of a list below this place. */
  Place item(String list, Matched<?> matched, String itsSubject, String itsElement) {
    return new Place(
        section,
        itsSubject,
        itsElement,
        below(older, list, matched.olderIndex()),
        below(newer, list, matched.newerIndex()));
  }

  /** A part of it that has no name of its own. */
  Place part(String field, String itsSubject, String itsElement) {
    return new Place(section, itsSubject, itsElement, below(older, field), below(newer, field));
  }

  /** The same in another part of the contract. */
  Place in(String otherSection) {
    return new Place(otherSection, subject, element, older, newer);
  }

  /** Where it stands now, or stood when it is gone. */
  String pointer() {
    return newer != null ? newer : String.valueOf(older);
  }

  /** Where a field of it stands now, or stood when it is gone. */
  String pointer(String field, boolean gone) {
    return Pointer.child(gone && older != null ? older : pointer(), field);
  }

  private static @Nullable String below(@Nullable String parent, String list, int index) {
    return parent == null || index < 0 ? null : Pointer.child(Pointer.child(parent, list), index);
  }

  private static @Nullable String below(@Nullable String parent, String field) {
    return parent == null ? null : Pointer.child(parent, field);
  }
}
