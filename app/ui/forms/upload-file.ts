/** How an upload ended: the server's answer, or none. */
export interface UploadAnswer {
  /** 0 when the connection broke. */
  readonly status: number;
  readonly body: string;
}

/**
 * Posts a form with files and reports how much has left, which `fetch` cannot tell.
 * @param onPercent 0–100
 * @param signal stops the upload; the promise then rejects with its reason
 */
export function uploadFile(
  href: string,
  data: FormData,
  onPercent: (percent: number) => void,
  signal: AbortSignal,
): Promise<UploadAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onPercent(Math.round((event.loaded / event.total) * 100));
    };
    request.onload = () => resolve({ status: request.status, body: request.responseText });
    request.onerror = () => resolve({ status: 0, body: '' });
    request.onabort = () => reject(signal.reason);
    request.onloadend = () => signal.removeEventListener('abort', stop);
    signal.addEventListener('abort', stop);
    request.open('POST', href);
    request.setRequestHeader('accept', 'application/json');
    request.send(data);
  });
}
