/** The editor of a post's text: what it can make is what the server's allow-list takes. */
import '@mantine/tiptap/styles.layer.css';
import { Input } from '@mantine/core';
import { Link, RichTextEditor } from '@mantine/tiptap';
import Image from '@tiptap/extension-image';
import Placeholder from '@tiptap/extension-placeholder';
import { useEditor, useEditorState } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useState } from 'react';
import { styleNonce } from '../../app/style-nonce.ts';
import { Icon } from '../../ui/Icon.tsx';
import classes from './blog.module.css';
import { DescribeForm, PictureForm } from './PictureForm.tsx';

type Props = {
  postId: string;
  /** What it begins with. */
  body: string;
  error?: string;
  onChange: (html: string) => void;
};

export default function RichText({ postId, body, error, onChange }: Props) {
  const [asking, setAsking] = useState<'picture' | 'description' | null>(null);
  const editor = useEditor({
    extensions: [
      StarterKit.configure({ heading: { levels: [2, 3] }, link: false }),
      Link.configure({ protocols: ['http', 'https', 'mailto'] }),
      Image,
      Placeholder.configure({ placeholder: 'Begin with what your reader will have learnt at the end.' }),
    ],
    content: body,
    injectNonce: styleNonce(),
    editorProps: { attributes: { 'aria-label': 'Text', 'aria-multiline': 'true', role: 'textbox' } },
    onUpdate: ({ editor: changed }) => onChange(changed.getHTML()),
  });
  const picture = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      now?.isActive('image') ? { alt: String(now.getAttributes('image').alt ?? '') } : null,
  });
  const close = () => setAsking(null);
  return (
    <Input.Wrapper label="Text" labelElement="div" error={error}>
      <RichTextEditor editor={editor} className={classes.text} mt={4}>
        <RichTextEditor.Toolbar sticky stickyOffset="var(--app-shell-header-height, 0px)">
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.H2 />
            <RichTextEditor.H3 />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Bold />
            <RichTextEditor.Italic />
            <RichTextEditor.Underline />
            <RichTextEditor.Strikethrough />
            <RichTextEditor.Code />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.BulletList />
            <RichTextEditor.OrderedList />
            <RichTextEditor.Blockquote />
            <RichTextEditor.CodeBlock />
            <RichTextEditor.Hr />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Link />
            <RichTextEditor.Unlink />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Control
              aria-label="Add a picture"
              title="Add a picture"
              onClick={() => setAsking('picture')}
            >
              <Icon name="picture" size={16} />
            </RichTextEditor.Control>
            <RichTextEditor.Control
              aria-label="Say what the chosen picture shows"
              title="Say what the chosen picture shows"
              disabled={!picture}
              onClick={() => setAsking('description')}
            >
              <Icon name="edit" size={16} />
            </RichTextEditor.Control>
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Undo />
            <RichTextEditor.Redo />
          </RichTextEditor.ControlsGroup>
        </RichTextEditor.Toolbar>
        <RichTextEditor.Content />
      </RichTextEditor>
      {asking === 'picture' && (
        <PictureForm
          postId={postId}
          onAdded={({ src, width, height }, alt) =>
            editor?.chain().focus().setImage({ src, alt, width, height }).run()
          }
          close={close}
        />
      )}
      {asking === 'description' && picture && (
        <DescribeForm
          alt={picture.alt}
          onDescribed={(alt) => editor?.chain().focus().updateAttributes('image', { alt }).run()}
          close={close}
        />
      )}
    </Input.Wrapper>
  );
}
