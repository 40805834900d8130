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
const started = window.platform.start();
started.then((state) => {
  if (state === 'alone') said.textContent = done.dataset.alone;
  if (state === 'done') said.textContent = done.dataset.noted;
});
done.addEventListener('click', async () => {
  if ((await started) === 'alone') said.textContent = done.dataset.alone;
  else said.textContent = (await window.platform.complete()) ? done.dataset.noted : done.dataset.failed;
});
window.addEventListener('pagehide', () => window.platform.leave());
