import type { Page } from '@playwright/test';

/**
 * Does to the page what Chrome's translator does: each text gives way to another one in two `font`
 * elements, also those that come later, the root says so, and its language is another. Translations stand in angle quotes.
 */
export async function translatePage(page: Page): Promise<void> {
  await page.evaluate(() => {
    const left = '[translate="no"], .notranslate, script, style, textarea, font, title';
    const translateIn = (root: Node) => {
      const texts: Text[] = [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Text && node.data.trim() && !node.parentElement?.closest(left))
          texts.push(node);
      }
      for (const text of texts) {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = `«${text.data}»`;
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    translateIn(document.body);
    document.documentElement.classList.add('translated-ltr');
    document.documentElement.lang = 'xx';
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) translateIn(node);
    }).observe(document.body, { childList: true, subtree: true });
  });
}
