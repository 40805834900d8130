import { test } from '@playwright/test';
test('x', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/en/patchwork/');
  await page.locator('#scorer').scrollIntoViewIfNeeded();
  await page.locator('.scorer[data-ready=true]').waitFor();
  await page.locator('.row > details').evaluateAll((s) => s.forEach((x) => ((x as HTMLDetailsElement).open = true)));
  for (const p of ['Zhao', 'Guo', 'Sun', 'Tian', 'Yu']) {
    await page.getByRole('radiogroup').getByText(p).click();
    console.log(
      p,
      await page.locator('.ledger').evaluateAll((rows) =>
        rows
          .slice(0, 2)
          .map((r) => [...r.querySelectorAll('tr')].map((x) => (x as HTMLElement).innerText.replace(/\s+/g, ' ')).join('\n'))
          .join('\n---\n'),
      ),
    );
  }
  await page.goto('/en/patchwork/?scorer=1~tian~20201231~drink-driving_20200109~gave-blood_20200201~petitioned-in-beijing_20200601');
  await page.locator('#scorer').scrollIntoViewIfNeeded();
  await page.locator('.scorer[data-ready=true]').waitFor();
  console.log(
    await page.locator('.ledger').evaluateAll((rows) =>
      rows
        .slice(0, 4)
        .map((r) => [...r.querySelectorAll('tr')].map((x) => (x as HTMLElement).innerText.replace(/\s+/g, ' ')).join('\n'))
        .join('\n---\n'),
    ),
  );
});
