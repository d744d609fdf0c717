package io.meshport.scaffolder.model.template.shelf;

import java.util.function.Supplier;

class InMemoryTemplateShelfTest extends TemplateShelfContract {
  private final TemplateShelf shelf = new InMemoryTemplateShelf();

  @Override
  protected TemplateShelf shelf() {
    return shelf;
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return work.get();
  }
}
