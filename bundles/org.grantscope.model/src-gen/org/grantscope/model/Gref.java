/**
 */
package org.grantscope.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Gref</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * One grant that the driver holds.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.grantscope.model.Gref#getRef <em>Ref</em>}</li>
 *   <li>{@link org.grantscope.model.Gref#getPfn <em>Pfn</em>}</li>
 *   <li>{@link org.grantscope.model.Gref#getFileOffset <em>File Offset</em>}</li>
 *   <li>{@link org.grantscope.model.Gref#getUsers <em>Users</em>}</li>
 *   <li>{@link org.grantscope.model.Gref#getUnmapNotify <em>Unmap Notify</em>}</li>
 *   <li>{@link org.grantscope.model.Gref#getFile <em>File</em>}</li>
 *   <li>{@link org.grantscope.model.Gref#getVmas <em>Vmas</em>}</li>
 * </ul>
 *
 * @see org.grantscope.model.ModelPackage#getGref()
 * @model
 * @generated
 */
public interface Gref extends EObject {
	/**
	 * Returns the value of the '<em><b>Ref</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Its grant reference.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Ref</em>' attribute.
	 * @see #setRef(int)
	 * @see org.grantscope.model.ModelPackage#getGref_Ref()
	 * @model
	 * @generated
	 */
	int getRef();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Gref#getRef <em>Ref</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Ref</em>' attribute.
	 * @see #getRef()
	 * @generated
	 */
	void setRef(int value);

	/**
	 * Returns the value of the '<em><b>Pfn</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The number of its page in the granting domain, unsigned; null when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Pfn</em>' attribute.
	 * @see #setPfn(Long)
	 * @see org.grantscope.model.ModelPackage#getGref_Pfn()
	 * @model
	 * @generated
	 */
	Long getPfn();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Gref#getPfn <em>Pfn</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Pfn</em>' attribute.
	 * @see #getPfn()
	 * @generated
	 */
	void setPfn(Long value);

	/**
	 * Returns the value of the '<em><b>File Offset</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Where a mapping of the file finds it, in bytes.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>File Offset</em>' attribute.
	 * @see #setFileOffset(long)
	 * @see org.grantscope.model.ModelPackage#getGref_FileOffset()
	 * @model
	 * @generated
	 */
	long getFileOffset();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Gref#getFileOffset <em>File Offset</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>File Offset</em>' attribute.
	 * @see #getFileOffset()
	 * @generated
	 */
	void setFileOffset(long value);

	/**
	 * Returns the value of the '<em><b>Users</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What keeps it: its file, and every mapping of its page.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Users</em>' attribute.
	 * @see #setUsers(int)
	 * @see org.grantscope.model.ModelPackage#getGref_Users()
	 * @model
	 * @generated
	 */
	int getUsers();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Gref#getUsers <em>Users</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Users</em>' attribute.
	 * @see #getUsers()
	 * @generated
	 */
	void setUsers(int value);

	/**
	 * Returns the value of the '<em><b>Unmap Notify</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What happens when the last user goes; null for nothing.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Unmap Notify</em>' containment reference.
	 * @see #setUnmapNotify(UnmapNotify)
	 * @see org.grantscope.model.ModelPackage#getGref_UnmapNotify()
	 * @model containment="true"
	 * @generated
	 */
	UnmapNotify getUnmapNotify();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Gref#getUnmapNotify <em>Unmap Notify</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Unmap Notify</em>' containment reference.
	 * @see #getUnmapNotify()
	 * @generated
	 */
	void setUnmapNotify(UnmapNotify value);

	/**
	 * Returns the value of the '<em><b>File</b></em>' reference.
	 * It is bidirectional and its opposite is '{@link org.grantscope.model.OpenFile#getGrefs <em>Grefs</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The file that lists it; null when at most mappings keep it.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>File</em>' reference.
	 * @see #setFile(OpenFile)
	 * @see org.grantscope.model.ModelPackage#getGref_File()
	 * @see org.grantscope.model.OpenFile#getGrefs
	 * @model opposite="grefs"
	 * @generated
	 */
	OpenFile getFile();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Gref#getFile <em>File</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>File</em>' reference.
	 * @see #getFile()
	 * @generated
	 */
	void setFile(OpenFile value);

	/**
	 * Returns the value of the '<em><b>Vmas</b></em>' reference list.
	 * The list contents are of type {@link org.grantscope.model.Vma}.
	 * It is bidirectional and its opposite is '{@link org.grantscope.model.Vma#getGrefs <em>Grefs</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The mappings that keep it.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Vmas</em>' reference list.
	 * @see org.grantscope.model.ModelPackage#getGref_Vmas()
	 * @see org.grantscope.model.Vma#getGrefs
	 * @model opposite="grefs"
	 * @generated
	 */
	EList<Vma> getVmas();

} // Gref
