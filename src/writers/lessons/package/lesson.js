// What a lesson's page does: it says whether an answer is right and why, and tells the platform when a pupil is done.
'use strict';
for (const form of document.querySelectorAll('form[data-item]')) {
  const details = form.querySelector('details');
  details.hidden = true;
  form.addEventListener('change', (event) => {
    const isRight = event.target.hasAttribute('data-right');
    form.querySelector('[role=status]').textContent = isRight ? form.dataset.right : form.dataset.wrong;
    details.hidden = false;
    details.open = true;
  });
  form.addEventListener('submit', (event) => event.preventDefault());
}

const done = document.getElementById('done');
const said = document.getElementById('said');
let started;
/** A platform is "begun", or in a state that has a sentence: "noted" already, "look" where nothing is noted, or "alone": there is none. */
const start = async () => {
  started = window.platform.start();
  said.textContent = done.dataset[await started] ?? '';
};
void start();
done.addEventListener('click', async () => {
  // One that was late is asked once more.
  if ((await started) === 'alone') await start();
  if (/^(begun|noted)$/.test(await started)) said.textContent = done.dataset[(await window.platform.complete()) ? 'noted' : 'failed'];
});
window.addEventListener('pagehide', () => window.platform.leave());
// A page that a browser had put aside comes back as it was, but without its platform.
window.addEventListener('pageshow', (event) => event.persisted && start());
