// The portal's own script: shows what is hidden.
document.querySelector('button')?.addEventListener('click', () => {
  document.getElementById('hidden').hidden = false;
});
