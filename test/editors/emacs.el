;;; emacs.el --- a user at Emacs  -*- lexical-binding: t -*-

;; One Emacs runs this script and types into another, in a terminal of its own, whose init file is the configuration of
;; docs/editors.md.  What that one shows is written to $REPORT as JSON.
;;   FOLDER  the folder of the plan, where Emacs starts      REPORT  the file to write

(require 'cl-lib)
(require 'json)
(require 'seq)
(require 'server)

(defconst patience 20
  "Seconds: far more than anything here takes.  A wait that ends so has failed.")

(setq server-socket-dir (expand-file-name "emacs-server" (getenv "HOME")))

(defvar editor
  (let ((default-directory (file-name-as-directory (getenv "FOLDER"))))
    (make-process
     :name "editor" :buffer " *screen*" :connection-type 'pty
     :command (list (expand-file-name invocation-name invocation-directory) "-nw"
                    "--eval" (format "(setq server-socket-dir %S native-comp-deferred-compilation nil)"
                                     server-socket-dir)
                    "--funcall" "server-start"))))

(defun ask (form)
  "Evaluate FORM in the user's editor, in the buffer that is shown."
  (server-eval-at "server" `(with-current-buffer (window-buffer (selected-window)) ,form)))

(defun keys (&rest texts)
  (dolist (text texts) (process-send-string editor text)))

(defun wait (what condition)
  "Wait until CONDITION gives something, and return that."
  (let ((end (+ (float-time) patience)) result)
    (while (not (setq result (funcall condition)))
      (when (> (float-time) end)
        (error "Emacs waited in vain for %s.  It shows:\n%s" what
               (ask '(concat (with-current-buffer "*Messages*" (buffer-string)) "\n" (buffer-string)))))
      (accept-process-output nil 0.02))
    result))

(defun prompts (words)
  "Whether the editor asks a question with these WORDS."
  (ask `(let ((window (active-minibuffer-window)))
          (and window
               (with-current-buffer (window-buffer window)
                 (and (string-match-p ,words (or (minibuffer-prompt) "")) t))))))

(defun put-cursor-on (words &optional at-end)
  (ask `(progn (goto-char (point-min))
               (search-forward ,words)
               (goto-char ,(if at-end '(match-end 0) '(match-beginning 0)))
               (set-window-point (selected-window) (point)))))

(defun line ()
  (ask '(buffer-substring-no-properties (line-beginning-position) (line-end-position))))

(defun findings ()
  "The findings of the file that is shown: lines and characters counted from 1, and the text that each marks."
  (ask '(mapcar
         (lambda (one)
           (save-excursion
             (goto-char (flymake-diagnostic-beg one))
             (let ((code (plist-get (alist-get 'eglot-lsp-diag (flymake-diagnostic-data one)) :code)))
               `((code . ,code)
                 (severity . ,(pcase (flymake-diagnostic-type one)
                                ('eglot-error 'error) ('eglot-warning 'warning) ('eglot-note 'note)))
                 (message . ,(string-remove-prefix (format "recmatrix [%s]: " code)
                                                   (substring-no-properties (flymake-diagnostic-text one))))
                 (line . ,(line-number-at-pos))
                 (character . ,(1+ (- (point) (line-beginning-position))))
                 (marked . ,(buffer-substring-no-properties (point) (flymake-diagnostic-end one)))))))
         (flymake-diagnostics))))

(defun finding (code &optional severity)
  "Whether a finding with this CODE, and with this SEVERITY if given, is shown."
  (seq-find (lambda (one)
              (and (equal code (alist-get 'code one))
                   (or (null severity) (eq severity (alist-get 'severity one)))))
            (findings)))

(defun session ()
  (let (report)
    (cl-flet ((note (key value) (push (cons key value) report)))
      (wait "its start" (lambda () (server-running-p "server")))

      (keys "\C-x\C-f" "actions.plan.yaml\r")
      (wait "findings, with the severity that its settings give one of them"
            (lambda () (finding "unlinked-action" 'note)))
      (note 'findings (vconcat (findings)))

      (put-cursor-on "title: Train judges" t)
      (keys "\r" "lead: " "\e\t")
      (note 'offered
            (wait "the list of completions"
                  (lambda ()
                    (ask '(and (get-buffer-window "*Completions*")
                               (with-current-buffer "*Completions*"
                                 (buffer-substring-no-properties (point-min) (point-max))))))))
      (keys "ju" "\e\t")
      (wait "the completion" (lambda () (string-suffix-p "justice" (line))))
      (note 'completed (line))

      (put-cursor-on "interoir")
      (keys "\ex" "eglot-code-actions\r")
      (wait "the list of quick fixes" (lambda () (prompts "action")))
      (keys "\r")
      (wait "the quick fix" (lambda () (not (finding "unknown-institution"))))
      (note 'fixed (vconcat (findings)))

      (keys "\ex" "eglot-format-buffer\r")
      (wait "the layout" (lambda () (ask '(save-excursion (goto-char 1) (search-forward "    due: 2092" nil t)))))
      ;; eglot tells of changes half a second later, and of another buffer's not before a request.
      (wait "the server to be told" (lambda () (ask '(null eglot--recent-changes))))

      (put-cursor-on "interior")
      (keys "\e.")
      (wait "the definition" (lambda () (equal "root.plan.yaml" (ask '(buffer-name)))))
      (note 'definition (ask '`((file . ,(buffer-name))
                                (line . ,(line-number-at-pos))
                                (word . ,(thing-at-point 'symbol t)))))

      (keys "\ex" "eldoc\r")
      (note 'hover
            (wait "the hover"
                  (lambda () (ask '(and (buffer-live-p eldoc--doc-buffer)
                                        (with-current-buffer eldoc--doc-buffer
                                          (goto-char 1)
                                          (and (search-forward "Ministry" nil t)
                                               (buffer-substring-no-properties (point-min) (point-max)))))))))

      (keys "\ex" "eglot-rename\r")
      (wait "the question for the new id" (lambda () (prompts "Rename")))
      (keys "home-affairs\r")
      (wait "the new id" (lambda () (string-suffix-p "id: home-affairs" (line))))
      (keys "\C-xs" "!")
      (wait "the files to be saved"
            (lambda () (ask '(not (seq-find (lambda (buffer) (and (buffer-file-name buffer) (buffer-modified-p buffer)))
                                            (buffer-list))))))

      (keys "\C-x\C-c")
      (wait "the end" (lambda () (not (process-live-p editor))))
      (note 'exit (process-exit-status editor)))
    report))

(let ((report (condition-case failure
                  (session)
                (error `((failure . ,(error-message-string failure)))))))
  (when (process-live-p editor) (delete-process editor))
  (let ((coding-system-for-write 'utf-8))
    (write-region (json-encode report) nil (getenv "REPORT") nil 'silent)))

;;; emacs.el ends here
